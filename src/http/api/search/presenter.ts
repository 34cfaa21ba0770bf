import type { Found, FoundHint } from '../../../services/search/found.ts';
import type { Words } from '../../../words/words.ts';

/** Something found. Each kind is searched only for whoever may see its name. */
export function presentFound({ id, title, hint }: Found, words: Words) {
  return { kind: hint.kind, id, title, hint: hintIn(words, hint) };
}

function hintIn(words: Words, hint: FoundHint): string {
  if (hint.kind === 'participant') {
    if (hint.isOwn) return words.say('found.own');
    return hint.coachName ?? words.say('found.nobodys');
  }
  if (hint.kind === 'employer')
    return joined(
      hint.contactName && words.say('found.contact', { name: hint.contactName }),
      hint.sector,
      hint.where,
    );
  return joined(
    hint.employerName,
    hint.state === 'open' ? undefined : words.label('postingStates', hint.state),
  );
}

const joined = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' · ');
