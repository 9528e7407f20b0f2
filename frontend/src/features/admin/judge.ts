/** What in the directory needs somebody's look. Pure. */

interface Keeper {
  id: number;
  second_factor: boolean;
}
interface Used {
  created_at: string;
  last_used_at: string | null;
}

/** Each person once, though they may hold both roles. */
export function weakKeepers<Person extends Keeper>(people: readonly Person[]) {
  const once = [...new Map(people.map((person) => [person.id, person])).values()];
  return { all: once.length, weak: once.filter((person) => !person.second_factor) };
}

/** Whole days since a machine came, or since it was made and never came. */
export function daysIdle(machine: Used, now: Date): number {
  const since = Date.parse(machine.last_used_at ?? machine.created_at);
  return Math.floor((now.getTime() - since) / 86_400_000);
}
