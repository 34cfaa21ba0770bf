// The sub-path has no types of its own; the whole package takes over a second to load and reads `.env`.
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
