import type { Page } from '@playwright/test';

/**
 * Records from now on what a reader would not want a page to do: errors (violations of its
 * Content-Security-Policy among them), failed requests, and requests to other origins.
 */
export function watch(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  page.on('request', (request) => {
    const { protocol, origin: other } = new URL(request.url());
    if (protocol.startsWith('http') && other !== origin) complaints.push(request.url());
  });
  return complaints;
}
