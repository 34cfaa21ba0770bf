/** A slip that somebody could make, planted in a copy, and the test of the suite that has to notice it. */
export interface Slip {
  readonly slip: string;
  readonly file: string;
  /** What stands in the file, once. */
  readonly from: string;
  readonly to: string;
  /** A file of tests, and words of the test that fails then; `types` is the compiler, which reads the changed file alone. */
  readonly noticedBy: 'types' | { readonly file: string; readonly test: string };
}
