import { once } from './once.ts';
import type { TaxonomyData } from './taxonomy-data.ts';

/** The skill pillar as numbers: node ids, edges and, per node, its ancestors with their distance. */
export interface SkillGraph {
  /** How many skills there are; their ids come before those of groups. */
  readonly skills: number;
  idOf(uri: string): number | undefined;
  /** Ancestors of a node (itself at distance 0), each with its shortest distance in steps. */
  ancestors(node: number): ReadonlyMap<number, number>;
  /** What falls under a node (itself at distance 0), each with its shortest distance in steps. */
  descendants(node: number): ReadonlyMap<number, number>;
  isGroup(node: number): boolean;
  /** What holding a skill needs (`essential`) or often brings (`optional`). */
  relations(from: number): ReadonlyMap<number, 'essential' | 'optional'>;
  /** The skills whose relations name a skill. */
  relatedTo(to: number): readonly number[];
  /** Intrinsic information content in [0,1]: 1 for a leaf, 0 for a concept above everything. */
  information(node: number): number;
}

/** Builds the graph; ancestors and sizes are worked out when first asked for. */
export function createSkillGraph(data: TaxonomyData): SkillGraph {
  const concepts = [...data.skills, ...data.groups];
  const ids = new Map(concepts.map((concept, id) => [concept.uri, id]));
  const known = (uris: readonly string[]) => uris.flatMap((uri) => ids.get(uri) ?? []);
  const ancestorsOf: (ReadonlyMap<number, number> | undefined)[] = new Array(concepts.length);
  const related: (ReadonlyMap<number, 'essential' | 'optional'> | undefined)[] = new Array(
    data.skills.length,
  );
  let descendants: Int32Array | undefined;

  /** A Map visits what is added while it is walked: breadth first, so the first distance is the shortest. */
  function walkFrom(node: number, next: (at: number) => readonly number[]): ReadonlyMap<number, number> {
    const found = new Map([[node, 0]]);
    for (const [at, distance] of found)
      for (const beyond of next(at)) if (!found.has(beyond)) found.set(beyond, distance + 1);
    return found;
  }

  const parentsOf = (node: number) => known(concepts[node]?.broader ?? []);

  function ancestors(node: number): ReadonlyMap<number, number> {
    ancestorsOf[node] ??= walkFrom(node, parentsOf);
    return ancestorsOf[node];
  }

  const childrenOf = once(() => turned(concepts.length, parentsOf));
  const relatedToOf = once(() => turned(data.skills.length, (skill) => [...relations(skill).keys()]));

  function countDescendants(): Int32Array {
    const counts = new Int32Array(concepts.length);
    if (data.descendants) {
      for (const [uri, count] of data.descendants) {
        const id = ids.get(uri);
        if (id !== undefined) counts[id] = count;
      }
      return counts;
    }
    for (let node = 0; node < concepts.length; node++) {
      for (const [ancestor, distance] of ancestors(node)) {
        if (distance > 0) counts[ancestor] = counts[ancestor]! + 1;
      }
    }
    return counts;
  }

  function relations(from: number): ReadonlyMap<number, 'essential' | 'optional'> {
    const { optional = [], essential = [] } = data.skills[from] ?? {};
    related[from] ??= new Map([
      ...known(optional).map((id) => [id, 'optional'] as const),
      ...known(essential).map((id) => [id, 'essential'] as const),
    ]);
    return related[from];
  }

  const logWhole = Math.log(Math.max(2, data.wholeSize ?? concepts.length));
  return {
    skills: data.skills.length,
    idOf: (uri) => ids.get(uri),
    ancestors,
    descendants: (node) => walkFrom(node, (at) => childrenOf()[at] ?? []),
    isGroup: (node) => node >= data.skills.length,
    relations,
    relatedTo: (to) => relatedToOf()[to] ?? [],
    information(node) {
      descendants ??= countDescendants();
      return Math.max(0, 1 - Math.log(1 + descendants[node]!) / logWhole);
    },
  };
}

/** Edges the other way round: for each of `count` nodes those that lead to it. */
function turned(count: number, leadsTo: (node: number) => readonly number[]): readonly (readonly number[])[] {
  const from: number[][] = Array.from({ length: count }, () => []);
  for (let node = 0; node < count; node += 1) for (const to of leadsTo(node)) from[to]?.push(node);
  return from;
}

/** How many narrower concepts, at any distance, each concept of a whole taxonomy has; concepts without any are left out. */
export function countNarrower(data: TaxonomyData): Map<string, number> {
  const broader = new Map([...data.skills, ...data.groups].map((concept) => [concept.uri, concept.broader]));
  const counts = new Map<string, number>();
  for (const uri of broader.keys()) {
    const above = new Set(broader.get(uri));
    for (const at of above) for (const next of broader.get(at) ?? []) above.add(next);
    above.delete(uri);
    for (const at of above) if (broader.has(at)) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return counts;
}
