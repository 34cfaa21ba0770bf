/** What a part comes to: its value in ten-thousandths and how much of it is known in hundredths. */
export interface Part {
  readonly value: number;
  readonly known: number;
}

export interface Item extends Part {
  readonly weight: number;
}

/** A weighted mean of values and of what is known, each rounded once. */
export function meanOf(items: readonly Item[]): Part {
  const sum = (of: (item: Item) => number) => items.reduce((all, item) => all + item.weight * of(item), 0);
  const weight = sum(() => 1);
  return {
    value: Math.round(sum(({ value }) => value) / weight),
    known: Math.round(sum(({ known }) => known) / weight),
  };
}
