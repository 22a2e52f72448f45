import { months } from './words.ts';

const two = (number: number): string => String(number).padStart(2, '0');

export const isoDay = (year: number, month: number, day: number): string =>
  `${year}-${two(month)}-${two(day)}`;

export const isoMonth = (year: number, month: number): string => `${year}-${two(month)}`;

/** 2024-07-08 as the payer prints it: 07/08/2024; 2025-06: 06/2025. */
export function printedDate(date: string): string {
  const [year = '', ...rest] = date.split('-');
  return [...rest, year].join('/');
}

/** 2023-07-05 as lists print it: Jul 05 2023; 2020-03: Mar 2020. */
export function listedDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  return [month && months[Number(month) - 1], day, year].filter(Boolean).join(' ');
}
