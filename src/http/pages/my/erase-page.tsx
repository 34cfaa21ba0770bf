import { Problem } from '../../../domain/problem.ts';
import type { User } from '../../../domain/user.ts';
import { clientOf } from '../../ask/client.ts';
import { EmailAndPassword } from './email-and-password.tsx';
import type { Faults, Form } from './form.ts';
import { Button, Field, SaidBack } from './parts.tsx';
import type { Page, Visit } from './visit.ts';

/** `/my/data/erase`: asked once more, and only of whoever can show that it is they. */
export async function erasePage(
  { words, say }: Visit,
  sent?: { readonly form: Form; readonly faults: Faults },
): Promise<Page> {
  const asked = { faults: sent?.faults, words };
  return {
    title: words.text('titles.data'),
    faults: sent?.faults,
    body: (
      <>
        <h1>{say('rights.eraseAsk')}</h1>
        <p>{say('rights.eraseText')}</p>
        <p>{say('rights.erasedKept')}</p>
        <p>{say('rights.eraseProve')}</p>
        <p>{say('rights.eraseByCode')}</p>
        <form method="post" className="screen">
          <Field name="code" label={say('common.codeLabel')} value="" {...asked} />
          <EmailAndPassword form={sent?.form} say={say} {...asked} />
          <Button>{say('rights.eraseButton')}</Button>
        </form>
        <p className="screen">
          <a href="/my/data">{say('common.back')}</a>
        </p>
      </>
    ),
  };
}

/** Who a code, or an address with its password, shows somebody to be; of a code, who made it. */
async function provenBy(
  { ctx, entrance, request }: Visit,
  form: Form,
): Promise<{ readonly user: User; readonly codeBy?: string }> {
  const source = clientOf(request).network;
  if (form.get('code') !== '') return entrance.redeemCode(form.get('code'), source, ctx.scope.actor.id);
  return {
    user: await entrance.signIn({ email: form.get('email'), password: form.exact('password'), source }),
  };
}

/** Erases whoever asks, at their own word, once they have shown that it is they; by a code of the staff, once somebody else said yes. */
export async function erase(visit: Visit, form: Form): Promise<Faults | Page> {
  const { ctx, words, say, services } = visit;
  const isByCode = form.get('code') !== '';
  const isWhole = isByCode || (form.get('email') !== '' && form.exact('password') !== '');
  const wrong = new Map([
    [
      isByCode || !isWhole ? 'code' : 'password',
      words.text(isWhole ? 'rights.eraseWrong' : 'rights.eraseEmpty'),
    ],
  ]);
  if (!isWhole) return wrong;
  let codeBy: string | undefined;
  try {
    const proven = await provenBy(visit, form);
    if (proven.user.id !== ctx.scope.actor.id) return wrong;
    codeBy = proven.codeBy;
  } catch (error) {
    if (error instanceof Problem && ['unauthenticated', 'not_found'].includes(error.code)) return wrong;
    throw error;
  }
  if (codeBy !== undefined) {
    await services.erasures.own(ctx, { codeBy }).catch(unlessAsked);
    return {
      title: words.text('titles.data'),
      body: (
        <>
          <h1>{say('rights.eraseAsked')}</h1>
          <p>{say('rights.eraseAskedText')}</p>
          <p className="screen">
            <a href="/my/data">{say('common.back')}</a>
          </p>
        </>
      ),
    };
  }
  const { id } = await services.erasures.own(ctx, 'password');
  await visit.signOut();
  return {
    isShownOnce: true,
    title: words.text('titles.away'),
    body: (
      <>
        <h1>{say('rights.erased')}</h1>
        <SaidBack>{say('rights.erasedText', { id: <bdi dir="ltr">{id}</bdi> })}</SaidBack>
        <p>{say('rights.erasedOnce')}</p>
        <p>{say('rights.erasedKept')}</p>
      </>
    ),
  };
}

/** Asked for a second time it waits for the same yes. */
function unlessAsked(error: unknown): void {
  if (!(error instanceof Problem) || error.sentence.key !== 'erasure_asked_already') throw error;
}
