/** Lists of numbers behind one another: those of list `n` stand from `from[n]` to before `from[n + 1]`. */
export interface Lists {
  readonly from: Int32Array;
  readonly of: Int32Array;
}

/** Collects numbers for lists, in any order of the lists; each list keeps the order in which its numbers came. */
export interface ListsDraft {
  put(list: number, value: number): void;
  /** The lists from 0 to before `count`. */
  close(count: number): Lists;
}

/** Of `expected` numbers at first. */
export function draftLists(expected = 1024): ListsDraft {
  let lists = new Int32Array(expected);
  let values = new Int32Array(expected);
  let size = 0;

  return {
    put(list, value) {
      if (size === lists.length) {
        lists = doubled(lists);
        values = doubled(values);
      }
      lists[size] = list;
      values[size] = value;
      size += 1;
    },
    close(count) {
      const from = new Int32Array(count + 1);
      for (let at = 0; at < size; at++) from[lists[at]! + 1]! += 1;
      for (let list = 0; list < count; list++) from[list + 1]! += from[list]!;
      const next = from.slice(0, count);
      const of = new Int32Array(size);
      for (let at = 0; at < size; at++) {
        const list = lists[at]!;
        of[next[list]!] = values[at]!;
        next[list]! += 1;
      }
      return { from, of };
    },
  };
}

function doubled(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(2 * numbers.length);
  more.set(numbers);
  return more;
}

const none = new Int32Array();

/** The numbers of a list; none for a list that there is not. */
export const inList = ({ from, of }: Lists, list: number): Int32Array =>
  list >= 0 && list + 1 < from.length ? of.subarray(from[list]!, from[list + 1]!) : none;
