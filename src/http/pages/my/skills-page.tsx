import type { PastWork } from '../../../domain/values/past-work.ts';
import { type SkillLevel, skillLevels } from '../../../domain/values/skill.ts';
import type { Faults, Form } from './form.ts';
import { lookUp, SkillName } from './found-skills.tsx';
import { Button, Choose, Field, Hidden, Part, Pick, Tick, typed } from './parts.tsx';
import { addedWork, keyOf, WorkName, WorkYears } from './past-work.tsx';
import { English } from './say.tsx';
import { againstWords, KeepShown, layOver, type Values } from './shown-values.tsx';
import type { Page, Shown, Visit } from './visit.ts';
import { skillsOfWork, WorkSkills } from './work-skills.tsx';

const gone = 'gone';
const levelIn = (text: string): SkillLevel | undefined => skillLevels.find((one) => one === text);

/** How well each is done; of one that is not on the list, that it is not. */
const keptSkills = ({ skills }: Visit['me'], form?: Form): Values => ({
  ...Object.fromEntries((form?.all('skill') ?? []).map((uri) => [uri, gone])),
  ...Object.fromEntries(skills.map(({ uri, level }) => [uri, level])),
});
/** What a form says of the skills that it names, in the order in which it names them. */
const typedSkills = (form: Form, kept: Values): Values =>
  Object.fromEntries(
    form
      .all('skill')
      .map((uri, at) => [
        uri,
        form.all('skillGone').includes(String(at))
          ? gone
          : (levelIn(form.get(`level.${at}`)) ?? kept[uri] ?? gone),
      ]),
  );

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
  const kept = keptSkills(me, sent?.form);
  const laid = sent && layOver(sent.form, typedSkills(sent.form, kept), kept);
  /** Also what was taken off elsewhere while it was changed here. */
  const rows = [...held, ...[...(laid?.against.keys() ?? [])].filter((uri) => !held.has(uri))];
  // Of what was changed elsewhere, too: all three, each at its choice.
  const against = rows.flatMap((uri, at) => {
    const three = laid?.against.get(uri);
    const say = (level: string) =>
      level === gone ? words.text('record.skillOff') : words.label('ownLevels', level);
    return three === undefined
      ? []
      : [[`level.${at}`, againstWords(words, labelOf(uri), three, say)] as const];
  });
  const faults = sent && new Map([...sent.faults, ...against]);
  /** What is typed stays typed, under the place that the form had for it. */
  function typedOf(uri: string) {
    const at = sent?.form.all('skill').indexOf(uri) ?? -1;
    if (sent === undefined || at < 0 || (laid !== undefined && !laid.touched.has(uri))) return undefined;
    return { level: sent.form.get(`level.${at}`), isGone: sent.form.all('skillGone').includes(String(at)) };
  }
  const levels = skillLevels.map((level) => ({ value: level, label: words.text(`ownLevels.${level}`) }));
  return {
    title: words.text('titles.skills'),
    faults,
    body: (
      <>
        <h1>{say('record.skillsTitle')}</h1>
        {words.language !== 'en' && <p>{say('record.skillsText')}</p>}
        <form method="post" className="screen">
          <KeepShown values={kept} />
          {me.skills.length === 0 && <p>{say('record.skillsNone')}</p>}
          <ul className="rows">
            {rows.map((uri, at) => (
              <li key={uri}>
                <strong>
                  <English>{labelOf(uri)}</English>
                </strong>
                <Hidden name="skill" value={uri} />
                <Pick
                  name={`level.${at}`}
                  label={say('record.skillLevel')}
                  value={typedOf(uri)?.level ?? kept[uri] ?? ''}
                  options={levels}
                  faults={faults}
                  words={words}
                />
                <Tick name="skillGone" value={String(at)} checked={typedOf(uri)?.isGone === true}>
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
                  <Tick
                    name="workGone"
                    value={keyOf(work)}
                    checked={sent?.form.all('workGone').includes(keyOf(work)) === true}
                  >
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
                faults={faults}
                words={words}
              />
            ))}
          </Part>
          <Button>{say('common.save')}</Button>
          <Part id="find" title={say('record.skillFind')}>
            <Field
              name="q"
              label={say('record.skillWord')}
              hint={say('record.skillFindHint')}
              value={word}
              type="search"
              words={words}
            />
            <Button name="do" value="find" to="/my/skills#find" quiet>
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
  const { faults: wrong, added } = addedWork(visit, form);
  const kept = keptSkills(me, form);
  const typedLevels = typedSkills(form, kept);
  const laid = layOver(form, typedLevels, kept);
  const faults = new Map(wrong);
  if (laid === undefined) faults.set('', visit.words.text('common.changed'));
  // What is against something changed elsewhere the page says itself.
  if (laid === undefined || faults.size + laid.against.size > 0) return faults;
  const levelOf = (uri: string) => levelIn((laid.touched.has(uri) ? typedLevels : kept)[uri] ?? '');
  const uris = new Set([...me.skills.map(({ uri }) => uri), ...laid.touched]);
  const skills = [...uris].flatMap((uri) => {
    const [level, old] = [levelOf(uri), me.skills.find((skill) => skill.uri === uri)];
    return level === undefined ? [] : [{ ...old, uri, level }];
  });
  const uri = form.get('add');
  const isNew = (one: string) => one !== '' && !me.skills.some((skill) => skill.uri === one);
  if (isNew(uri)) skills.push({ uri, level: levelIn(form.get('addLevel')) ?? 'working' });
  for (const one of new Set(form.all('fromWork')))
    if (isNew(one) && one !== uri) skills.push({ uri: one, level: 'working' });
  const left = me.pastWork.filter((work) => !form.all('workGone').includes(keyOf(work)));
  const isThere = ({ text, from, until }: PastWork) =>
    left.some((one) => one.text === text && one.from === from && one.until === until);
  const pastWork = added === undefined || isThere(added) ? left : [...left, added];
  await services.ownRecords.change(ctx, me.version, { skills, pastWork });
  const word = uri === '' ? wordIn(form.get('q')) : '';
  return { to: word === '' ? '/my/skills' : `/my/skills?q=${encodeURIComponent(word)}` };
}

/** Whether the form says anything else of what stands than the record does. */
function isChanged(me: Visit['me'], form: Form): boolean {
  const kept = keptSkills(me, form);
  return (
    Object.entries(typedSkills(form, kept)).some(([uri, level]) => kept[uri] !== level) ||
    ['workGone', 'fromWork'].some((name) => form.has(name)) ||
    form.get('add') !== ''
  );
}
