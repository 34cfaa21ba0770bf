import {
  type NeedCode,
  type NeedWeight,
  needCodes,
  needWeights,
  type SupportNeed,
} from '../../../domain/values/support-need.ts';
import type { OwnWords } from '../../../words/own-words.ts';
import type { Faults, Form } from './form.ts';
import { Button, Choose, Part, Pick, SaidBack, typed } from './parts.tsx';
import { againstWords, KeepShown, type Laid, layOver, type Values } from './shown-values.tsx';
import type { Elsewhere, Page, Visit } from './visit.ts';
import { Hours } from './week-words.tsx';

const gone = 'gone';

/** How much each matters; of one that is not there, that it is not. */
const valuesBy = (weightOf: (code: NeedCode) => string | undefined): Values =>
  Object.fromEntries(needCodes.map((code) => [code, weightOf(code) ?? gone]));
const keptNeeds = (needs: readonly SupportNeed[]): Values =>
  valuesBy((code) => needs.find((need) => need.code === code)?.weight);
/** What the form does not speak of is as it stands. */
const typedNeeds = (form: Form, kept: Values): Values =>
  valuesBy((code) => {
    const said = form.get(`need.${code}`);
    return said === gone ? said : (weightIn(said) ?? kept[code]);
  });

/** Of what was changed elsewhere, too: all three, each at its choice. */
const againstNeeds = (laid: Laid | undefined, words: OwnWords): Faults =>
  new Map(
    [...(laid?.against ?? [])].map(([code, three]) => [
      `need.${code}`,
      againstWords(words, words.label('needs', code), three, (weight) =>
        weight === gone ? words.text('record.skillOff') : words.label('ownWeights', weight),
      ),
    ]),
  );

/** `/my/needs`: what helps somebody at work, to put right. */
export async function needsPage(
  { me, words, say }: Visit,
  sent?: { readonly form: Form; readonly faults: Faults },
): Promise<Page> {
  const held = new Set(me.supportNeeds.map(({ code }) => code));
  const kept = keptNeeds(me.supportNeeds);
  const laid = sent && layOver(sent.form, typedNeeds(sent.form, kept), kept);
  const faults = sent && new Map([...sent.faults, ...againstNeeds(laid, words)]);
  /** Also what was taken off elsewhere while it was changed here. */
  const rows = [...held, ...needCodes.filter((code) => !held.has(code) && laid?.against.has(code))];
  const isTyped = (code: NeedCode) => sent !== undefined && (laid === undefined || laid.touched.has(code));
  const weights = needWeights.map((weight) => ({ value: weight, label: words.label('ownWeights', weight) }));
  const more = needCodes
    .filter((code) => !held.has(code))
    .map((code) => ({ value: code, label: words.label('needs', code) }));
  return {
    title: words.text('titles.needs'),
    faults,
    body: (
      <>
        <h1>{say('record.needsTitle')}</h1>
        <p>{say('record.needsText')}</p>
        <form method="post" className="screen">
          <KeepShown values={kept} />
          {me.supportNeeds.length === 0 && <p>{say('record.needsNone')}</p>}
          {rows.map((code) => (
            <Part key={code} title={words.label('needs', code)}>
              {me.supportNeeds
                .filter((need) => need.code === code)
                .map((need) => (
                  <SaidBack key={code}>
                    {say('record.youSaid', { what: words.label('ownWeights', need.weight) })}
                    <Details need={need} words={words} />
                  </SaidBack>
                ))}
              <Choose
                name={`need.${code}`}
                label={say('record.needKeep')}
                value={typed(isTyped(code) ? sent?.form : undefined, `need.${code}`, kept[code] ?? '')}
                options={[...weights, { value: gone, label: say('record.needGone') }]}
                faults={faults}
                words={words}
              />
            </Part>
          ))}
          <Part title={say('record.needAdd')}>
            <Pick
              name="add"
              label={say('record.needAddLabel')}
              value={typed(sent?.form, 'add', '')}
              options={[{ value: '', label: words.text('record.needAddNone') }, ...more]}
              faults={faults}
              words={words}
            />
            <Choose
              name="weight"
              label={say('record.needWeight')}
              value={typed(sent?.form, 'weight', '')}
              options={weights}
              faults={faults}
              words={words}
            />
          </Part>
          <Button>{say('common.save')}</Button>
        </form>
      </>
    ),
  };
}

/** The times and minutes of a need, where it has some. */
function Details({ need, words }: { readonly need: SupportNeed; readonly words: Visit['words'] }) {
  const { windows = [], minutes } = need;
  return (
    <>
      {windows.length > 0 && (
        <span className="line">
          <Hours blocks={windows} words={words} />
          <span className="hint">{words.text('record.needTimesChange')}</span>
        </span>
      )}
      {minutes !== undefined && <span className="line">{words.text('record.needMinutes', { minutes })}</span>}
    </>
  );
}

const weightIn = (text: string): NeedWeight | undefined => needWeights.find((one) => one === text);

/** Takes what helps. What the form does not speak of stays as it is. */
export async function saveNeeds(
  { ctx, me, words, services }: Visit,
  form: Form,
): Promise<Faults | Elsewhere> {
  const kept = keptNeeds(me.supportNeeds);
  const typed = typedNeeds(form, kept);
  const laid = layOver(form, typed, kept);
  if (laid === undefined) return new Map([['', words.text('common.changed')]]);
  if (laid.against.size > 0) return againstNeeds(laid, words);
  const added: NeedCode | undefined = needCodes.find((one) => one === form.get('add'));
  const weight = weightIn(form.get('weight'));
  if (added === undefined && form.get('add') !== '') return new Map([['add', words.text('offers.choose')]]);
  if (added !== undefined && weight === undefined) return new Map([['weight', words.text('offers.choose')]]);
  // Added meanwhile in another place, it has a weight already.
  if (added !== undefined && ![gone, weight].includes(kept[added]))
    return new Map([['', words.text('common.changed')]]);
  const weights = new Map<NeedCode, NeedWeight>();
  for (const code of needCodes) {
    const stands = weightIn((laid.touched.has(code) ? typed : kept)[code] ?? '');
    const weighs = code === added ? weight : stands;
    if (weighs !== undefined) weights.set(code, weighs);
  }
  const old = me.supportNeeds.filter(({ code }) => weights.has(code));
  const supportNeeds: SupportNeed[] = [
    ...old.map((need) => ({ ...need, weight: weights.get(need.code) ?? need.weight })),
    ...[...weights]
      .filter(([code]) => !old.some((need) => need.code === code))
      .map(([code, weighs]) => ({ code, weight: weighs })),
  ];
  await services.ownRecords.change(ctx, me.version, { supportNeeds });
  return { to: '/my/needs' };
}
