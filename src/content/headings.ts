/** Titles of the sections that every article has; some stand in the layout, some are components of the body. */
export const headingTitles = {
  'stop-loss': '止损卡',
  'first-moves': '先做这几步',
  screens: '屏幕上会看到什么',
  causes: '可能的原因',
  impact: '影响与止损',
  strategies: '解决策略',
  cases: '情景案例',
  contact: '联系谁、准备什么',
  questions: '常见问题',
  steps: '怎么做',
  verify: '怎样算见效',
  mistakes: '常见错误',
  answers: '能解决哪些原因',
  sources: '依据与核对',
} as const;

export type HeadingId = keyof typeof headingTitles;

/** An entry of a table of contents. */
export const heading = (id: HeadingId) => ({ id, title: headingTitles[id] });
