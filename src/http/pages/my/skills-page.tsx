import type { PastWork } from '../../../domain/values/past-work.ts';
import { endsBeforeItBegins } from '../../../domain/values/past-work.ts';
import { type SkillLevel, skillLevels } from '../../../domain/values/skill.ts';
import { localDate } from '../../../domain/values/time.ts';
import { type Faults, type Form, versionIn } from './form.ts';
import { lookUp, SkillName } from './found-skills.tsx';
import { Button, Choose, Field, Hidden, Part, Pick, Tick, typed } from './parts.tsx';
import { English, Figures } from './say.tsx';
import type { Page, Shown, Visit } from './visit.ts';
import { latin } from './week-page.tsx';
import { skillsOfWork, WorkSkills } from './work-skills.tsx';

const longestText = 500;

/** `/my/skills`: what somebody can do and what they worked as, to put right. A skill is looked for by a word. */
export async function skillsPage(
  visit: Visit,
  sent?: { readonly form: Form; readonly faults: Faults },
): Promise<Page> {
  const { request, me, words, say, labelOf } = visit;
  const word = wordIn(sent?.form.get('q') ?? request.query.q);
  const found = word === '' ? [] : await lookUp(visit, word);
  const offered = await skillsOfWork(visit);
  const held = new Set(me.skills.map(({ uri }) => uri));
  const levels = skillLevels.map((level) => ({ value: level, label: words.text(`ownLevels.${level}`) }));
  return {
    title: words.text('titles.skills'),
    faults: sent?.faults,
    body: (
      <>
        <h1>{say('record.skillsTitle')}</h1>
        {words.language !== 'en' && <p>{say('record.skillsText')}</p>}
        <form method="post" className="screen">
          <Hidden name="version" value={me.version} />
          {me.skills.length === 0 && <p>{say('record.skillsNone')}</p>}
          <ul className="rows">
            {me.skills.map(({ uri, level }, at) => (
              <li key={uri}>
                <strong>
                  <English>{labelOf(uri)}</English>
                </strong>
                <Hidden name={`skill.${at}`} value={uri} />
                <Pick
                  name={`level.${at}`}
                  label={say('record.skillLevel')}
                  value={typed(sent?.form, `level.${at}`, level)}
                  options={levels}
                  words={words}
                />
                <Tick name={`skillGone.${at}`} checked={sent?.form.has(`skillGone.${at}`) === true}>
                  {say('record.skillGone')}
                </Tick>
              </li>
            ))}
          </ul>
          <Part title={say('record.workTitle')}>
            {me.pastWork.length === 0 && <p>{say('record.workNone')}</p>}
            <ul className="rows">
              {me.pastWork.map((work, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: an entry has no name but its place
                <li key={at}>
                  <strong>
                    <WorkName work={work} labelOf={labelOf} />
                  </strong>
                  <WorkYears work={work} visit={visit} />
                  <Tick name={`workGone.${at}`} checked={sent?.form.has(`workGone.${at}`) === true}>
                    {say('record.workGone')}
                  </Tick>
                </li>
              ))}
            </ul>
            <WorkSkills offered={offered} form={sent?.form} visit={visit} />
          </Part>
          <Part title={say('record.workAdd')}>
            {(['workText', 'workFrom', 'workUntil'] as const).map((name) => (
              <Field
                key={name}
                name={name}
                label={say(`record.${name}`)}
                hint={name === 'workText' ? undefined : say('record.yearHint')}
                value={typed(sent?.form, name, '')}
                mode={name === 'workText' ? undefined : 'numeric'}
                narrow={name !== 'workText'}
                faults={sent?.faults}
                words={words}
              />
            ))}
          </Part>
          <Button>{say('common.save')}</Button>
          <Part title={say('record.skillFind')}>
            <Field
              name="q"
              label={say('record.skillFind')}
              hint={say('record.skillFindHint')}
              value={word}
              type="search"
              words={words}
            />
            <Button name="do" value="find" quiet>
              {say('record.find')}
            </Button>
            {word !== '' && found.length === 0 && <p>{say('record.foundNone')}</p>}
            {found.length > 0 && (
              <>
                <Choose
                  name="add"
                  label={say('record.found')}
                  value={typed(sent?.form, 'add', '')}
                  options={found
                    .filter(({ uri }) => !held.has(uri))
                    .map((hit) => ({ value: hit.uri, label: <SkillName hit={hit} /> }))}
                  words={words}
                />
                <Pick
                  name="addLevel"
                  label={say('record.skillLevel')}
                  value={typed(sent?.form, 'addLevel', 'working')}
                  options={levels}
                  words={words}
                />
                <Button>{say('record.add')}</Button>
              </>
            )}
          </Part>
        </form>
      </>
    ),
  };
}

/** The word that is looked for. */
const wordIn = (asked: unknown): string =>
  // Cut between characters: half of one stands in no address.
  typeof asked === 'string' ? [...asked.trim()].slice(0, 80).join('') : '';

/** What a job was, in their own words, or as the taxonomy has it. */
const WorkName = ({
  work: { text, occupation },
  labelOf,
}: {
  readonly work: PastWork;
  readonly labelOf: Visit['labelOf'];
}) => (text === undefined ? <English>{labelOf(occupation ?? '')}</English> : <bdi>{text}</bdi>);

function WorkYears({
  work: { from, until },
  visit: { say, words },
}: {
  readonly work: PastWork;
  readonly visit: Visit;
}) {
  if (from === undefined && until === undefined) return null;
  return (
    <span className="line">
      {say('record.workYears', {
        from: <Figures>{from ?? words.text('record.workYearUnknown')}</Figures>,
        until: until === undefined ? words.text('record.workNow') : <Figures>{until}</Figures>,
      })}
    </span>
  );
}

/**
 * Takes skills and past work: what was changed or taken off, and what was added. All of it is one form, so looking for a skill
 * loses nothing that was typed beside; the enter key in the word that is looked for keeps all of it and finds.
 */
export async function saveSkills(visit: Visit, form: Form): Promise<Faults | Shown> {
  const { ctx, me, services } = visit;
  if (form.get('do') === 'find') {
    const isAlone = ['workText', 'workFrom', 'workUntil'].every((name) => form.get(name) === '');
    // With nothing beside it the search has an address of its own, to go back to (ADR 228).
    if (isAlone && !isChanged(me, form))
      return { to: `/my/skills?q=${encodeURIComponent(wordIn(form.get('q')))}` };
    return skillsPage(visit, { form, faults: new Map() });
  }
  const version = versionIn(form);
  const levelIn = (text: string): SkillLevel | undefined => skillLevels.find((one) => one === text);
  const { faults, added } = addedWork(visit, form);
  if (faults.size > 0) return faults;
  const at = new Map(me.skills.map(({ uri }, place) => [uri, place]));
  const skills = me.skills.flatMap((skill) => {
    const place = [...at.values()].find((one) => form.get(`skill.${one}`) === skill.uri);
    if (place === undefined) return [skill];
    if (form.has(`skillGone.${place}`)) return [];
    return [{ ...skill, level: levelIn(form.get(`level.${place}`)) ?? skill.level }];
  });
  const uri = form.get('add');
  const isNew = (one: string) => one !== '' && !me.skills.some((skill) => skill.uri === one);
  if (isNew(uri)) skills.push({ uri, level: levelIn(form.get('addLevel')) ?? 'working' });
  for (const one of new Set(form.all('fromWork')))
    if (isNew(one) && one !== uri) skills.push({ uri: one, level: 'working' });
  const left = me.pastWork.filter((_, place) => !form.has(`workGone.${place}`));
  const isThere = ({ text, from, until }: PastWork) =>
    left.some((one) => one.text === text && one.from === from && one.until === until);
  const pastWork = added === undefined || isThere(added) ? left : [...left, added];
  await services.ownRecords.change(ctx, version, { skills, pastWork });
  const word = uri === '' ? wordIn(form.get('q')) : '';
  return { to: word === '' ? '/my/skills' : `/my/skills?q=${encodeURIComponent(word)}` };
}

/** Whether the form says anything else of what stands than the record does. */
function isChanged({ skills, pastWork }: Visit['me'], form: Form): boolean {
  return (
    skills.some(
      ({ level }, at) => form.has(`skillGone.${at}`) || ![level, ''].includes(form.get(`level.${at}`)),
    ) ||
    pastWork.some((_, at) => form.has(`workGone.${at}`)) ||
    form.get('add') !== '' ||
    form.has('fromWork')
  );
}

function addedWork(
  { words, now, me }: Visit,
  form: Form,
): { readonly faults: Faults; readonly added?: PastWork } {
  const faults = new Map<string, string>();
  const today = localDate(now.toISOString(), me.organisation.zone);
  const text = form.get('workText');
  const years = { from: latin(form.get('workFrom')), until: latin(form.get('workUntil')) };
  if (text === '' && years.from === '' && years.until === '') return { faults };
  if (text === '') faults.set('workText', words.text('record.workEmpty'));
  if (text.length > longestText) faults.set('workText', words.text('record.tooLong', { most: longestText }));
  for (const [end, name] of [
    ['from', 'workFrom'],
    ['until', 'workUntil'],
  ] as const)
    if (years[end] !== '' && !/^(19|20)\d\d(-(0[1-9]|1[0-2]))?$/.test(years[end]))
      faults.set(name, words.text('record.yearWrong'));
    else if (years[end] > today.slice(0, years[end].length))
      faults.set(name, words.text('record.yearToCome'));
  const given = {
    ...(years.from === '' ? {} : { from: years.from }),
    ...(years.until === '' ? {} : { until: years.until }),
  };
  if (faults.size === 0 && endsBeforeItBegins(given)) faults.set('workUntil', words.text('record.yearOrder'));
  // Where it was done is nobody's business here; a coach who knows better says so.
  return { faults, added: { text, ...given, where: 'paid' } };
}
