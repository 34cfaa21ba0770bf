import { expect } from 'chai';
import { acrossOrganisations, scopeOf } from '../../src/domain/access/scope.ts';
import { notFound, Problem, stale } from '../../src/domain/problem.ts';
import { idPrefixes } from '../../src/domain/values/ids.ts';
import { holdsNotices, stages } from '../../src/domain/values/stage.ts';
import { needCodes } from '../../src/domain/values/support-need.ts';
import { weekDays } from '../../src/domain/values/week.ts';

describe('a scope', () => {
  it('is one organisation, that of its actor', () => {
    const actor = { kind: 'user', id: 'usr_1', organisationId: 'org_1', role: 'coach' } as const;
    expect(scopeOf(actor)).to.deep.equal({ organisationId: 'org_1', actor, acrossOrganisations: false });
  });

  it('across organisations is a job’s, by its name', () => {
    const { organisationId, actor, acrossOrganisations: across } = acrossOrganisations('relay');
    expect([organisationId, across]).to.deep.equal(['*', true]);
    expect(actor).to.include({ kind: 'job', id: 'relay', organisationId: '*' });
  });
});

describe('a problem', () => {
  it('says by its code and its data what it is about', () => {
    expect(stale(7)).to.be.instanceOf(Problem).with.property('code', 'stale_version');
    expect(stale(7).extras).to.deep.equal({ currentVersion: 7 });
    expect(notFound('match')).to.include({ code: 'not_found', name: 'Problem' });
    expect(notFound('match').extras).to.deep.equal({});
    expect(notFound('match').message).to.match(/^not_found/);
  });
});

describe('codes', () => {
  it('are each once, in each list', () => {
    for (const list of [needCodes, stages, weekDays, Object.values(idPrefixes)])
      expect(new Set(list).size).to.equal(list.length);
  });

  it('of ids are three letters', () => {
    for (const prefix of Object.values(idPrefixes)) expect(prefix).to.match(/^[a-z]{3}$/);
  });

  it('begin the week on Monday', () => {
    expect(weekDays).to.deep.equal(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
  });

  it('hold notices back in a pause, and in no other stage', () => {
    expect(stages.filter(holdsNotices)).to.deep.equal(['paused']);
  });
});
