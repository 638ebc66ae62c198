/** A ready-made reply to a merchant. Pure. */

/** A ready-made answer to a merchant who has this problem. */
export interface Reply {
  number: string;
  title: string;
  text: string;
}

export interface ReplyParts {
  greeting: string;
  moves: string[];
  /** What the merchant sends back when the moves did not help. */
  ask: string[];
  url: string;
}

export function replyText({ greeting, moves, ask, url }: ReplyParts): string {
  return [
    `您好，${greeting}`,
    '先这样做：',
    ...moves.map((move, index) => `${index + 1}. ${move}`),
    `还不行，请回这几样：${ask.join('、')}。卡号、密码、验证码不用发。`,
    `完整办法：${url}`,
  ].join('\n');
}
