/** Share of results whose page really holds what was asked for. */
export class Precision {
  private shown = 0;
  private right = 0;
  private firstRight = 0;
  private count = 0;
  private texts: Map<string, string>;

  constructor(texts: Map<string, string>) {
    this.texts = texts;
  }

  add(compound: string, results: string[]): void {
    const isRight = results.map(
      (address) => this.texts.get(new URL(address, 'http://site').pathname)?.includes(compound) ?? false,
    );
    this.count += 1;
    this.shown += results.length;
    this.right += isRight.filter(Boolean).length;
    this.firstRight += isRight[0] ? 1 : 0;
  }

  toString(): string {
    return `precision ${(this.right / this.shown).toFixed(3)}, first right ${this.firstRight}/${this.count}`;
  }
}
