import { Link } from '@tanstack/react-router';
import { say } from './words.ts';

/** The way from a list of records to bringing in many of them at once. */
export function ImportLink() {
  return (
    <p>
      <Link to="/imports">{say('link')}</Link>
    </p>
  );
}
