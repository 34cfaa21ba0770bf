import {
  type NeedCode,
  type NeedWeight,
  needCodes,
  needWeights,
  type SupportNeed,
} from '../../../domain/values/support-need.ts';
import { type Faults, type Form, versionIn } from './form.ts';
import { Button, Choose, Hidden, Part, Pick, SaidBack, typed } from './parts.tsx';
import type { Elsewhere, Page, Visit } from './visit.ts';
import { Hours } from './week-words.tsx';

const gone = 'gone';

/** `/my/needs`: what helps somebody at work, to put right. */
export async function needsPage(
  { me, words, say }: Visit,
  sent?: { readonly form: Form; readonly faults: Faults },
): Promise<Page> {
  const held = new Set(me.supportNeeds.map(({ code }) => code));
  const weights = needWeights.map((weight) => ({ value: weight, label: words.label('ownWeights', weight) }));
  const more = needCodes
    .filter((code) => !held.has(code))
    .map((code) => ({ value: code, label: words.label('needs', code) }));
  return {
    title: words.text('titles.needs'),
    faults: sent?.faults,
    body: (
      <>
        <h1>{say('record.needsTitle')}</h1>
        <p>{say('record.needsText')}</p>
        <form method="post" className="screen">
          <Hidden name="version" value={me.version} />
          {me.supportNeeds.length === 0 && <p>{say('record.needsNone')}</p>}
          {me.supportNeeds.map((need) => (
            <Part key={need.code} title={words.label('needs', need.code)}>
              <SaidBack>
                {say('record.youSaid', { what: words.label('ownWeights', need.weight) })}
                <Details need={need} words={words} />
              </SaidBack>
              <Choose
                name={`need.${need.code}`}
                label={say('record.needKeep')}
                value={typed(sent?.form, `need.${need.code}`, need.weight)}
                options={[...weights, { value: gone, label: say('record.needGone') }]}
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
              faults={sent?.faults}
              words={words}
            />
            <Choose
              name="weight"
              label={say('record.needWeight')}
              value={typed(sent?.form, 'weight', '')}
              options={weights}
              faults={sent?.faults}
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
  const kept = me.supportNeeds.flatMap((need) => {
    const said = form.get(`need.${need.code}`);
    if (said === gone) return [];
    return [{ ...need, weight: weightIn(said) ?? need.weight }];
  });
  const added: NeedCode | undefined = needCodes.find((one) => one === form.get('add'));
  const weight = weightIn(form.get('weight'));
  if (added === undefined && form.get('add') !== '') return new Map([['add', words.text('offers.choose')]]);
  if (added !== undefined && weight === undefined) return new Map([['weight', words.text('offers.choose')]]);
  const isNew = added !== undefined && !kept.some(({ code }) => code === added);
  const supportNeeds = isNew ? [...kept, { code: added, weight: weight ?? 'nice' }] : kept;
  await services.ownRecords.change(ctx, versionIn(form), { supportNeeds });
  return { to: '/my/needs' };
}
