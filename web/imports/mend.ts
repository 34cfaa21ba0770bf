/** Something that is wrong with many cells in one way, and what each would become. */
export interface Mend {
  readonly what:
    | 'same'
    | 'placeholder'
    | 'apostrophe'
    | 'day_first'
    | 'month_first'
    | 'above'
    | 'standing'
    | 'turned'
    | 'zero'
    | 'out'
    | 'span';
  readonly count: number;
  /** Of one column; of any where it names none. */
  readonly column?: string;
  /** What stands in all of them, where that is the same. */
  readonly from?: string;
  readonly cells: readonly { readonly index: number; readonly column: string; readonly value: string }[];
}
