import { ownLanguages } from '../../../domain/own-language.ts';
import type { LinkedText } from '../../../domain/values/skill.ts';
import type { Form } from './form.ts';
import { Choices, Tick } from './parts.tsx';
import { English } from './say.tsx';
import type { Visit } from './visit.ts';

/** Of the jobs somebody had the last ones are read, and of what each may have taught some is offered: nobody ticks forty lines on a telephone. */
const mostRead = 5;
const [mostOfJob, mostOffered] = [4, 12];

interface Offered {
  readonly uri: string;
  readonly label: string;
  /** The words of theirs that speak of it. */
  readonly words: string;
}

/** What a text says, in whichever of these languages it says anything, that of the page first. */
async function readIn({ ctx, words, services }: Visit, text: string): Promise<LinkedText | undefined> {
  for (const language of [words.language, ...ownLanguages.filter((one) => one !== words.language)]) {
    const read = await services.skills.link(ctx, text, language);
    if (read.skills.length + read.occupations.length > 0) return read;
  }
  return undefined;
}

/**
 * Skills that go with the jobs somebody had, as they told them in their own words, and that are not on their list: to tick, nothing
 * counts before. A kind of work leads to the same ones in whichever language it was named.
 */
export async function skillsOfWork(visit: Visit): Promise<readonly Offered[]> {
  const { ctx, me, services } = visit;
  const held = new Set(me.skills.map(({ uri }) => uri));
  const found = new Map<string, Offered>();
  for (const { text } of me.pastWork.slice(-mostRead).reverse()) {
    const read = text === undefined ? undefined : await readIn(visit, text);
    const done = read?.occupations.filter((one) => one.done) ?? [];
    for (const skill of read?.skills ?? []) found.set(skill.uri, found.get(skill.uri) ?? skill);
    for (const { uri, words, skills } of done) {
      const plain = await services.skills.usual(ctx, uri);
      for (const skill of plain.length > 0 ? plain : skills.slice(0, mostOfJob))
        found.set(skill.uri, found.get(skill.uri) ?? { ...skill, words });
    }
  }
  return [...found.values()].filter(({ uri }) => !held.has(uri)).slice(0, mostOffered);
}

/** The same as a form has it; nothing where there is none. */
export function WorkSkills({
  offered,
  form,
  visit: { say, words },
}: {
  readonly offered: readonly Offered[];
  readonly form: Form | undefined;
  readonly visit: Visit;
}) {
  if (offered.length === 0) return null;
  const ticked = new Set(form?.all('fromWork'));
  return (
    <Choices
      name="fromWork"
      label={say('record.workSkills')}
      hint={say('record.workSkillsHint')}
      words={words}
    >
      {offered.map(({ uri, label, words: theirs }) => (
        <Tick key={uri} name="fromWork" value={uri} checked={ticked.has(uri)}>
          <English>{label}</English> · <bdi>{theirs}</bdi>
        </Tick>
      ))}
    </Choices>
  );
}
