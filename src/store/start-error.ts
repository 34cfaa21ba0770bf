/** A reason not to start, as a sentence that says what to do. Nothing was changed. */
export class StartError extends Error {
  readonly sentence: string;

  constructor(sentence: string) {
    super(sentence);
    this.name = 'StartError';
    this.sentence = sentence;
  }
}
