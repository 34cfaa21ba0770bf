import { useEffect, useRef, useState } from 'react';
import type { WeeklyBlock } from '../../src/domain/values/week.ts';
import { dayName, weekDays, wholeDayName } from '../words/week.ts';
import { type Area, clock, minutesCovered, paint } from './blocks.ts';
import { areaOf, type Cell, type Marking, moved, pressed } from './marking.ts';
import { spansOf } from './spans.ts';
import styles from './week-grid.module.css';
import { say } from './words.ts';

/** What hours in the week are, and what the others are: `free` and `not free`. */
export type HourWords = readonly [marked: string, unmarked: string];

const halves = Array.from({ length: 48 }, (_, half) => half);
/** The row on which the grid opens: seven in the morning. */
const firstSeen = 14;

/**
 * A week of half hours. One press begins, the next one ends, and what lies between becomes the other of what the first was; a drag
 * does the same. With keys: arrows, space, and shift with arrows.
 */
export function WeekGrid({
  label,
  value,
  onChange,
  words: [marked, unmarked],
}: {
  readonly label: string;
  readonly value: readonly WeeklyBlock[];
  readonly onChange: (blocks: readonly WeeklyBlock[]) => void;
  readonly words: HourWords;
}) {
  const days = spansOf(value);
  const [marking, setMarking] = useState<Marking>({ at: { day: 0, half: 2 * 8 } });
  const [said, setSaid] = useState('');
  const table = useRef<HTMLTableElement>(null);
  const down = useRef<Cell>(undefined);
  const area = marking.from && areaOf(marking.from, marking.at);
  useEffect(() => {
    const frame = table.current?.parentElement;
    const row = table.current?.rows[firstSeen + 1];
    if (frame && row) frame.scrollTop = row.offsetTop - 28;
  }, []);

  const stateOf = ({ day, half }: Cell) => {
    const minutes = minutesCovered(days, day, half);
    return minutes === 30 ? marked : minutes === 0 ? unmarked : say('partly', { marked });
  };
  const put = (where: Area, on: boolean) => {
    onChange(paint(value, where, on));
    setSaid(say('put', { area: sayArea(where), state: on ? marked : unmarked }));
  };
  const press = (cell: Cell, from: Marking = marking) => {
    const { marking: next, area: whole } = pressed(from, cell);
    setMarking(next);
    if (whole !== undefined && from.from !== undefined) put(whole, stateOf(from.from) !== marked);
    else setSaid(say('begins', { cell: sayCell(cell) }));
  };

  function onKeyDown(event: React.KeyboardEvent) {
    const next = moved(marking, event.key, event.shiftKey);
    if (next !== undefined) {
      setMarking(next);
      cellElement(table.current, next.at)?.focus();
    } else if (event.key === ' ' || event.key === 'Enter') press(marking.at);
    else if (event.key === 'Escape' && marking.from !== undefined) setMarking({ at: marking.at });
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      put(area ?? areaOf(marking.at, marking.at), false);
      setMarking({ at: marking.at });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <>
      <p className={styles.hint}>{say('hint')}</p>
      <div className={styles.frame}>
        <table
          ref={table}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the table of a grid, whose cells take keys
          role="grid"
          aria-label={label}
          className={styles.grid}
          onKeyDown={onKeyDown}
          onPointerDown={(event) => {
            down.current = event.pointerType === 'mouse' ? cellOf(event.target) : undefined;
          }}
          onPointerUp={(event) => {
            const [from, to] = [down.current, cellOf(event.target)];
            down.current = undefined;
            if (from && to && (from.day !== to.day || from.half !== to.half)) press(to, { at: from, from });
          }}
          onClick={(event) => {
            const cell = cellOf(event.target);
            if (cell !== undefined) press(cell);
          }}
        >
          <thead>
            <tr>
              <td className={styles.corner} />
              {weekDays.map((name, day) => (
                <th key={name} scope="col" aria-label={wholeDayName(day)}>
                  {dayName(day)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {halves.map((half) => (
              <tr key={half}>
                <th scope="row">
                  {half % 2 === 0 ? (
                    clock(half * 30)
                  ) : (
                    <span className="visually-hidden">{clock(half * 30)}</span>
                  )}
                </th>
                {weekDays.map((name, day) => {
                  const cell = { day, half };
                  const state = stateOf(cell);
                  const isHere = marking.at.day === day && marking.at.half === half;
                  return (
                    <td
                      key={name}
                      data-cell={`${day}-${half}`}
                      data-state={state === marked ? 'all' : state === unmarked ? 'none' : 'part'}
                      data-marking={area !== undefined && holds(area, cell)}
                      aria-label={say('cell_state', { cell: sayCell(cell), state })}
                      tabIndex={isHere ? 0 : -1}
                      onFocus={() => setMarking((now) => ({ ...now, at: cell }))}
                    />
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}

const sayCell = ({ day, half }: Cell) =>
  say('cell', {
    day: wholeDayName(day),
    from: clock(half * 30),
    to: clock(half * 30 + 30),
  });

function sayArea({ days: [first, last], halves: [from, to] }: Area): string {
  const times = { from: clock(from * 30), to: clock(to * 30 + 30) };
  return first === last
    ? say('cell', { day: wholeDayName(first), ...times })
    : say('area', { first: wholeDayName(first), last: wholeDayName(last), ...times });
}

const holds = ({ days, halves: within }: Area, { day, half }: Cell) =>
  day >= days[0] && day <= days[1] && half >= within[0] && half <= within[1];

const cellElement = (table: HTMLTableElement | null, { day, half }: Cell) =>
  table?.querySelector<HTMLElement>(`[data-cell="${day}-${half}"]`);

/** The cell that an event fell on. */
function cellOf(target: EventTarget): Cell | undefined {
  const name = target instanceof HTMLElement ? target.dataset.cell : undefined;
  const [day, half] = (name ?? '').split('-').map(Number);
  return name === undefined || day === undefined || half === undefined ? undefined : { day, half };
}
