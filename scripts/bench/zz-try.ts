import { scoringTables } from '../../config/scoring.ts';
import { loadTaxonomy } from '../../src/skills/load.ts';
import { createTaxonomy } from '../../src/skills/taxonomy.ts';
import { scorePair } from '../../src/matching/index.ts';
import { judgeOf } from './judge.ts';
import { madeUpRows } from './judged-rows.ts';
const taxonomy = createTaxonomy(loadTaxonomy('config/taxonomy'));
const rows = madeUpRows(taxonomy, { seed: Number(process.argv[2] ?? 3), participants: 40, opportunities: 150 });
const strips: any = {
  skillsocc: () => ({ skills: { required: [], desired: [] }, occupation: undefined, training: 'not_said' }),
  skills: () => ({ skills: { required: [], desired: [] } }),
  accommodations: () => ({ accommodations: [] }),
  hours: () => ({ schedule: { kind: 'fixed', blocks: [] } }),
  hoursflex: () => ({ schedule: { kind: 'flexible', blocks: [] } }),
  place: () => ({ place: undefined, employerPostcode: undefined }),
  wage: () => ({ wage: undefined }), start: () => ({ startDate: undefined }), contract: () => ({ contract: undefined }),
  title: () => ({ skills: { required: [], desired: [] }, occupation: undefined, training: 'not_said', accommodations: [], schedule: { kind: 'fixed', blocks: [] }, place: undefined, employerPostcode: undefined, wage: undefined, startDate: undefined, contract: undefined, settings: [], licences: [] }),
};
const base = scoringTables.rules;
const variants: any = {
  now: base,
  skills1500: { ...base, skills: { ...base.skills, prior: 1500 } },
  skills1000: { ...base, skills: { ...base.skills, prior: 1000 } },
  hours9500: { ...base, logistics: { ...base.logistics, priors: { ...base.logistics.priors, hours: 9500 } } },
  hours10000: { ...base, logistics: { ...base.logistics, priors: { ...base.logistics.priors, hours: 10000 } } },
};
const pct = (x: number, xs: number[]) => (100 * (xs.filter((y) => y < x).length + xs.filter((y) => y === x).length / 2)) / xs.length;
const mean = (x: number[]) => x.reduce((a, b) => a + b, 0) / x.length;
const judge = judgeOf(rows, taxonomy);
const people = rows.people.map(judge.participant);
const values: any = { skills: [], support: [], logistics: [], preference: [] };
for (const [v, rules] of Object.entries(variants)) {
  const conditions = { ...judge.conditions, rules } as any;
  const out: any = {};
  for (const person of people) {
    const all = judge.postings.map((p) => scorePair(person, p, conditions));
    const ok = all.map((a) => a.blockers.length === 0 && !a.later);
    const described = all.filter((_, i) => ok[i]).map((a) => a.score);
    if (described.length < 10) continue;
    if (v === 'now') all.forEach((a, i) => { if (ok[i]) for (const p of a.parts as any[]) values[p.part]?.push(p.value); });
    for (const [m, strip] of Object.entries(strips) as any) {
      const ps: number[] = [];
      judge.postings.forEach((p, i) => { if (ok[i] && i % 2 === 0) ps.push(pct(scorePair(person, judge.prepare({ ...p.findings, ...strip() }), conditions).score, described)); });
      if (ps.length) (out[m] ??= []).push(mean(ps));
    }
  }
  console.log(v, Object.entries(out).map(([m, x]: any) => `${m}=${mean(x).toFixed(1)}`).join(' '));
}
for (const [p, x] of Object.entries(values) as any) { x.sort((a: number, b: number) => a - b); console.log(p, [0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9].map((q) => x[Math.floor(q * x.length)]).join(' '), 'mean', mean(x).toFixed(3)); }
