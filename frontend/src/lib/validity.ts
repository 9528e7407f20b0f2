/** The services name the first day without; people say "through" the last day with. Pure. */
import { daysLater } from "./typed-day";

export const lastDay = (valid_to: string): string => daysLater(valid_to, -1);

export const firstWithout = (last: string): string => daysLater(last, 1);
