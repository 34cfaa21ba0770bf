// The sub-path has no types of its own.
declare module 'natural/lib/natural/tfidf/tfidf.js' {
  export default class TfIdf {
    addDocument(terms: string[]): void;
    tfidfs(terms: string[]): number[];
  }
}
