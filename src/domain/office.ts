/** An office of the state that hears complaints about how somebody's data are kept. */
export interface Office {
  readonly name: string;
  readonly phone: string;
  /** Where it takes them, as somebody would type it. */
  readonly site: string;
  /** The law by which it does. */
  readonly citation: string;
}
