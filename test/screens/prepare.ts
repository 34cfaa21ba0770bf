import { type Visit, visit } from '../e2e/browser-walk.ts';
import type { Ids } from './screens.ts';

/** Names that try a page: from right to left, joined signs, and one long word. */
export const hostile = {
  person: 'محمد عبد الرحمن بن عبد الله آل سعود',
  other: '👩🏽‍🍳 Zoë שרה כהן',
  employer: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  contact: 'נועה לוי',
  posting: 'מנהלת משמרת לילה במאפייה',
  otherPosting: 'Rechtsschutzversicherungsgesellschaftsangestellte (m/w/d) 🥐🥐🥐',
} as const;

interface Found {
  readonly items: readonly { readonly id: string }[];
}

interface Pair {
  readonly id: string;
  readonly version: number;
  readonly participantId: string;
  readonly opportunityId: string;
  readonly employerId: string;
}

/** Gives some people, employers and postings of the demo names that try a page, and says which they are. */
export async function prepare(coach: Visit): Promise<Ids> {
  const send = async (method: 'PATCH' | 'POST', path: string, data: object, version?: number) => {
    const response = await coach.page.request.fetch(`${coach.url}/api/v1${path}`, {
      method,
      headers: { origin: coach.url, ...(version !== undefined && { 'if-match': `"${version}"` }) },
      data,
    });
    if (!response.ok()) throw new Error(`${method} ${path}: ${response.status()} ${await response.text()}`);
    return (await response.json()) as { readonly id: string };
  };
  const change = async (path: string, data: object) => {
    const { version } = await coach.read<{ version: number }>(path);
    await send('PATCH', path, data, version);
  };
  // For whom the demo's employer signs in.
  const own = await coach.read<Found>('/employers?q=Harbour%20Bakery');
  const ownJobs = await coach.read<Found>(`/opportunities?employerId=${own.items[0]?.id}`);
  const of = async (state: string) =>
    (await coach.read<{ items: readonly Pair[] }>(`/matches?state=${state}&limit=1`)).items;
  const { items: queue } = await coach.read<{
    items: readonly { participant: { id: string }; best: readonly { matchId: string }[] }[];
  }>('/review?whose=mine');
  const [row, next] = queue.filter(({ best }) => best.length > 1);
  const near = await coach.read<{ items: readonly Pair[] }>('/matches?nearMiss=true&worth=true&limit=100');
  const [blocked] = near.items;
  if (!row || !next || !blocked) throw new Error('The demo has too little to look at.');
  const match = await coach.read<Pair>(`/matches/${row.best[0]?.matchId}`);
  const shortlisted = await coach.read<Pair>(`/matches/${next.best[0]?.matchId}`);
  await send('POST', `/matches/${shortlisted.id}/decisions`, { action: 'shortlist' }, shortlisted.version);
  await change(`/participants/${match.participantId}`, { displayName: hostile.person });
  await change(`/participants/${blocked.participantId}`, { displayName: hostile.other });
  await change(`/employers/${match.employerId}`, {
    name: hostile.employer,
    contacts: [{ name: hostile.contact, phone: '01632 960300', email: 'noa@demo.example' }],
  });
  await change(`/opportunities/${match.opportunityId}`, { title: hostile.posting });
  await change(`/opportunities/${blocked.opportunityId}`, { title: hostile.otherPosting });
  const permitted = {
    purpose: 'release_to_employer',
    recipient: { kind: 'employer', id: match.employerId },
    fields: ['displayName'],
    expires: '2099-01-01',
  };
  const paper = await send('POST', `/participants/${match.participantId}/consent-papers`, permitted);
  const me = await coach.read<{ user: { organisationId: string } }>('/me');
  const { textVersion, language, revocation } = paper as unknown as Readonly<Record<string, string>>;
  const consent = await send('POST', `/participants/${match.participantId}/consents`, {
    ...permitted,
    discloser: me.user.organisationId,
    revocation,
    signed: { how: 'on_screen', at: new Date().toISOString(), language, textVersion },
  });
  const [[released], [yes]] = [await of('interviewing'), await of('interested')];
  if (!released || !yes) throw new Error('The demo has nobody released, or nobody who said yes.');
  await send('POST', `/participants/${yes.participantId}/consents`, {
    ...{ ...permitted, recipient: { kind: 'employer', id: yes.employerId } },
    ...{ fields: ['displayName', 'pastWork', 'message', 'arrangements'], revocation },
    discloser: me.user.organisationId,
    signed: { how: 'on_screen', at: new Date().toISOString(), language, textVersion },
  });
  const made = await coach.page.request.post(`${coach.url}/api/v1/imports?kind=participants&dryRun=true`, {
    headers: { origin: coach.url, 'content-type': 'text/csv' },
    data: `externalId,displayName,availableFrom\n9100,${hostile.person},2027-02-30\n`,
  });
  const fileImport = (await made.json()) as { readonly id: string };
  if (!made.ok()) throw new Error(JSON.stringify(fileImport));
  const employer = await visit('employer@demo.example');
  await employer.page.waitForURL('**/home');
  const theirs = await employer.read<Found>('/releases');
  await employer.close();
  return {
    release: theirs.items[0]?.id ?? '',
    match: match.id,
    near: blocked.id,
    shortlisted: shortlisted.id,
    participant: match.participantId,
    opportunity: match.opportunityId,
    ownJob: ownJobs.items[0]?.id ?? '',
    employer: match.employerId,
    consent: consent.id,
    ...{ released: released.id, yes: yes.id },
    fileImport: fileImport.id,
  };
}
