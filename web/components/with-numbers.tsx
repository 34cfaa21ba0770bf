import styles from './with-numbers.module.css';

const number = /\b([a-z]{3}_[0-9A-Z]{26})\b/;

/** A text in which the numbers of records stay in one piece, in smaller letters: whoever reads one out loses none of it at the end of a line. */
export const WithNumbers = ({ text }: { readonly text: string }) =>
  text.split(number).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <span key={part} className={styles.number}>
        {part}
      </span>
    ),
  );
