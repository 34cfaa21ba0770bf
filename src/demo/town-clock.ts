import {
  type Clock,
  type Instant,
  type LocalDate,
  localDate,
  plusDays,
  plusSeconds,
  startOfDay,
} from '../domain/values/time.ts';
import { workingDaysBefore } from '../domain/values/working-days.ts';

/** The clock of a town of which the last weeks are played: it stands where it was moved to, and goes with the real one again at the end. */
export interface TownClock {
  readonly now: Clock;
  readonly today: LocalDate;
  /** When today began. */
  readonly midnight: Instant;
  /** The day so many days from today. */
  day(ahead: number): LocalDate;
  /** The day so many working days ago. */
  workingDay(ago: number): LocalDate;
  /** Moves on to so many minutes after midnight of a working day; never back, and never up to the real time. */
  moveTo(ago: number, minutes: number): void;
  release(): void;
}

/** Seconds before now that what has just been played happened at the latest. */
const leastAgo = 120;

export function createTownClock(real: Clock, zone: string): TownClock {
  const begun = real();
  const today = localDate(begun, zone);
  let at: Instant | undefined;
  const workingDay = (ago: number) => workingDaysBefore(today, ago);
  return {
    now: () => at ?? real(),
    today,
    midnight: startOfDay(today, zone),
    day: (ahead) => plusDays(today, ahead),
    workingDay,
    moveTo(ago, minutes) {
      const wanted = plusSeconds(startOfDay(workingDay(ago), zone), minutes * 60);
      const latest = plusSeconds(begun, -leastAgo);
      const next = [wanted, latest].sort()[0] ?? latest;
      if (at === undefined || next > at) at = next;
    },
    release() {
      at = undefined;
    },
  };
}
