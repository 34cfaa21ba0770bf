import type { TaxonomyData } from './taxonomy-data.ts';

/** The skill pillar as numbers: node ids, edges and, per node, its ancestors with their distance. */
export interface SkillGraph {
  /** How many skills there are; their ids come before those of groups. */
  readonly skills: number;
  idOf(uri: string): number | undefined;
  /** Ancestors of a node (itself at distance 0), each with its shortest distance in steps. */
  ancestors(node: number): ReadonlyMap<number, number>;
  isGroup(node: number): boolean;
  /** Whether holding `from` needs (`essential`) or often brings (`optional`) `to`. */
  relation(from: number, to: number): 'essential' | 'optional' | undefined;
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

  function ancestors(node: number): ReadonlyMap<number, number> {
    const kept = ancestorsOf[node];
    if (kept) return kept;
    const found = new Map([[node, 0]]);
    // A Map visits what is added while it is walked: breadth first, so the first distance is the shortest.
    for (const [at, distance] of found) {
      for (const parent of known(concepts[at]?.broader ?? [])) {
        if (!found.has(parent)) found.set(parent, distance + 1);
      }
    }
    ancestorsOf[node] = found;
    return found;
  }

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

  function relation(from: number, to: number): 'essential' | 'optional' | undefined {
    const concept = data.skills[from];
    if (!concept) return undefined;
    let kept = related[from];
    if (!kept) {
      kept = new Map([
        ...known(concept.optional).map((id) => [id, 'optional'] as const),
        ...known(concept.essential).map((id) => [id, 'essential'] as const),
      ]);
      related[from] = kept;
    }
    return kept.get(to);
  }

  const logWhole = Math.log(Math.max(2, data.wholeSize ?? concepts.length));
  return {
    skills: data.skills.length,
    idOf: (uri) => ids.get(uri),
    ancestors,
    isGroup: (node) => node >= data.skills.length,
    relation,
    information(node) {
      descendants ??= countDescendants();
      return Math.max(0, 1 - Math.log(1 + descendants[node]!) / logWhole);
    },
  };
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
