import { Problem } from '../../../domain/problem.ts';
import type { StaffMember } from '../../../services/own/own-record.ts';
import type { Faults, Form } from './form.ts';
import { Button, Hidden, SaidBack, Tick } from './parts.tsx';
import { KeepShown, layOver, type Values } from './shown-values.tsx';
import type { Elsewhere, Page, Visit } from './visit.ts';

/** Of each of the staff, whether they may see nothing. */
const valuesOf = (staff: readonly StaffMember[], isBarred: (one: StaffMember) => boolean): Values =>
  Object.fromEntries(staff.map((one) => [one.id, isBarred(one) ? 'barred' : '']));

/** `/my/staff`: who of the staff may see nothing of them. */
export async function staffPage(
  { ctx, request, words, say, services }: Visit,
  sent?: { readonly form: Form; readonly faults: Faults },
): Promise<Page> {
  const staff = await services.ownRecords.staff(ctx);
  const barred = staff.filter(({ isBarred }) => isBarred);
  const kept = valuesOf(staff, ({ isBarred }) => isBarred);
  const typed = sent && valuesOf(staff, ({ id }) => sent.form.all('bar').includes(id));
  const laid = sent && typed && layOver(sent.form, typed, kept);
  return {
    title: words.text('titles.data'),
    faults: sent?.faults,
    body: (
      <>
        <h1>{say('rights.staffTitle')}</h1>
        <p>{say('rights.staffText')}</p>
        {request.query.done === '1' && (
          <SaidBack>
            {barred.length === 0
              ? say('rights.staffNone')
              : say('rights.staffKept', { names: <bdi>{barred.map(({ name }) => name).join(', ')}</bdi> })}
          </SaidBack>
        )}
        <form method="post" className="screen">
          <Hidden name="step" value="bar" />
          <KeepShown values={kept} />
          <fieldset id="f-bar" tabIndex={-1}>
            <legend>{say('rights.staffWho')}</legend>
            {staff.map(({ id, name, isCoach, isBarred }) => (
              <Tick
                key={id}
                name="bar"
                value={id}
                checked={laid === undefined || !laid.touched.has(id) ? isBarred : !isBarred}
              >
                <bdi>{name}</bdi>
                {isCoach && <span className="line">{say('rights.staffCoach')}</span>}
              </Tick>
            ))}
          </fieldset>
          <Button>{say('rights.staffSave')}</Button>
        </form>
        <p className="screen">
          <a href="/my/data">{say('common.back')}</a>
        </p>
      </>
    ),
  };
}

/** Keeps it: whom they named finds nothing from now on. */
export async function barStaff({ ctx, words, services }: Visit, form: Form): Promise<Faults | Elsewhere> {
  const staff = await services.ownRecords.staff(ctx);
  const kept = valuesOf(staff, ({ isBarred }) => isBarred);
  const typed = valuesOf(staff, ({ id }) => form.all('bar').includes(id));
  const laid = layOver(form, typed, kept);
  if (laid === undefined) return new Map([['', words.text('common.changed')]]);
  const barred = staff.filter(({ id }) => (laid.touched.has(id) ? typed : kept)[id] === 'barred');
  try {
    await services.ownRecords.bar(
      ctx,
      barred.map(({ id }) => id),
    );
  } catch (error) {
    if (error instanceof Problem && error.extras.errors?.[0]?.sentence.key === 'somebody_must_stay')
      return new Map([['bar', words.text('rights.staffLeft')]]);
    throw error;
  }
  return { to: '/my/staff?done=1' };
}
