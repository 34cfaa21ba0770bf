import { localDate, plusDays } from '../../../domain/values/time.ts';
import type { Faults, Form } from './form.ts';
import { Ring } from './layout.tsx';
import { Button, Part, SaidBack } from './parts.tsx';
import { English } from './say.tsx';
import type { Elsewhere, Handed, Page, Visit } from './visit.ts';

/** A partner's portal can open these pages by itself; what they permitted it is less than their file. */
const isByPortal = ({ scope: { actor } }: Visit['ctx']): boolean =>
  'role' in actor && actor.partnerLinkId !== undefined;

/** By a code of the staff: whoever made it could be here, too, so somebody else hands the file over. */
const isByCode = ({ scope: { actor } }: Visit['ctx']): boolean =>
  'role' in actor && actor.codeBy !== undefined;

/** The last day on which who complains has to hear of it: 30 days, the first among them (Data Protection Act 2018, s. 164A (3)). */
const lastDayToAnswer = (now: Date, { organisation }: Visit['me']) =>
  plusDays(localDate(now.toISOString(), organisation.zone), 29);

/** Who answers for what is kept, and where to say that something went wrong with it. */
const Answers = ({ me, say, words }: Pick<Visit, 'me' | 'say' | 'words'>) => (
  <Part title={say('rights.answersTitle')}>
    <p>{say('rights.answersText', { organisation: me.organisation.name })}</p>
    <p>{say('rights.complainText')}</p>
    <form method="post" className="screen">
      <Button name="do" value="complaint">
        {say('rights.complainButton')}
      </Button>
    </form>
    {me.office === undefined ? (
      <p>{say('rights.officeAny')}</p>
    ) : (
      <p>
        {say('rights.officeText', {
          office: <English>{me.office.name}</English>,
          site: <English>{me.office.site}</English>,
        })}{' '}
        <Ring phone={me.office.phone} words={words} />
      </p>
    )}
  </Part>
);

/** `/my/data`: a copy, a second look by a person, the computer on or off, and the way to stop. */
export async function dataPage(
  { ctx, request, me, words, say, services, now }: Visit,
  sent?: { readonly form: Form; readonly faults: Faults },
): Promise<Page> {
  const isOff = me.scoringOff !== undefined;
  // The address says what was pressed, and nothing more: what is told stands written down.
  const done = sent === undefined ? request.query.done : undefined;
  const asked =
    (done === 'look' || done === 'file' || done === 'complaint') &&
    (await services.ownRequests.isAsked(ctx, done))
      ? done
      : undefined;
  const isOn = async () =>
    (await services.consents.list(ctx, me.id, { limit: 100 })).items.some(({ state }) => state === 'live');
  const hasStopped = done === 'stop' && isOff && !(await isOn());
  return {
    title: words.text('titles.data'),
    faults: sent?.faults,
    body: (
      <>
        <h1>{say('rights.dataTitle')}</h1>
        {asked === 'look' && <SaidBack>{say('rights.looked')}</SaidBack>}
        {asked === 'file' && <SaidBack>{say('rights.fileAsked')}</SaidBack>}
        {asked === 'complaint' && (
          <SaidBack>{say('rights.complained', { day: words.date(lastDayToAnswer(now, me)) })}</SaidBack>
        )}
        {hasStopped && <SaidBack>{say('rights.stopped')}</SaidBack>}
        <Part title={say('rights.fileTitle')}>
          <p>{say('rights.fileText')}</p>
          {isByPortal(ctx) ? (
            <p>{say('rights.fileByCode')}</p>
          ) : (
            <form method="post" className="screen">
              {isByCode(ctx) && <p>{say('rights.fileAsk')}</p>}
              <Button name="do" value="file">
                {say(isByCode(ctx) ? 'rights.fileAskButton' : 'rights.fileButton')}
              </Button>
            </form>
          )}
        </Part>
        <Part title={say('rights.lookTitle')}>
          <p>{say('rights.lookText')}</p>
          <form method="post" className="screen">
            <Button name="do" value="look">
              {say('rights.lookButton')}
            </Button>
          </form>
        </Part>
        <Part title={say('rights.scoringTitle')}>
          <p>{say('rights.scoringText')}</p>
          <SaidBack>{say(isOff ? 'rights.scoringIsOff' : 'rights.scoringIsOn')}</SaidBack>
          <form method="post" className="screen">
            <Button name="do" value={isOff ? 'on' : 'off'}>
              {say(isOff ? 'rights.scoringOnButton' : 'rights.scoringOffButton')}
            </Button>
          </form>
        </Part>
        <Part title={say('rights.staffTitle')}>
          <p>{say('rights.staffShort')}</p>
          <p className="screen">
            <a href="/my/staff">{say('rights.staffNext')}</a>
          </p>
        </Part>
        <Answers me={me} say={say} words={words} />
        <Part title={say('rights.stopTitle')}>
          <p>{say('rights.stopText')}</p>
          <p className="screen">
            <a href="/my/data/stop">{say('rights.stopNext')}</a>
          </p>
        </Part>
        <Part title={say('rights.eraseTitle')}>
          <p>{say('rights.eraseText')}</p>
          <p>{say('rights.erasedKept')}</p>
          <p className="screen">
            <a href="/my/data/erase">{say('rights.eraseNext')}</a>
          </p>
        </Part>
      </>
    ),
  };
}

/** `/my/data/stop`: asked once more before everything goes off. */
export async function stopPage({ words, say }: Visit): Promise<Page> {
  return {
    title: words.text('titles.data'),
    body: (
      <>
        <h1>{say('rights.stopAsk')}</h1>
        <p>{say('rights.stopText')}</p>
        <form method="post" className="screen">
          <Button>{say('rights.stopButton')}</Button>
        </form>
        <p className="screen">
          <a href="/my/data">{say('common.back')}</a>
        </p>
      </>
    ),
  };
}

/** Does what was asked. What stands already is left as it is; what no button of the page says is refused. */
export async function doWithData(
  { ctx, words, services }: Visit,
  form: Form,
): Promise<Faults | Elsewhere | Handed> {
  switch (form.get('do')) {
    case 'file': {
      if (isByPortal(ctx)) return { to: '/my/data' };
      if (isByCode(ctx)) {
        await services.ownRequests.askFile(ctx);
        return { to: '/my/data?done=file' };
      }
      const all = await services.exports.own(ctx);
      return {
        file: (response) => {
          response.type('json').set('content-disposition', 'attachment; filename="my-data.json"');
          response.end(JSON.stringify(all, null, 2));
        },
      };
    }
    case 'look':
      await services.ownRequests.lookAgain(ctx);
      return { to: '/my/data?done=look' };
    case 'complaint':
      await services.ownRequests.complain(ctx);
      return { to: '/my/data?done=complaint' };
    case 'on':
    case 'off':
      await services.ownRequests.scoring(ctx, form.get('do') === 'on');
      return { to: '/my/data' };
    default:
      return new Map([['', words.text('common.notTaken')]]);
  }
}

/** Stops: what is on goes off, and nobody sees anything. */
export async function stop({ ctx, services }: Visit): Promise<Elsewhere> {
  await services.ownRequests.stop(ctx);
  return { to: '/my/data?done=stop' };
}
