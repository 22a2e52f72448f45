import type { AstroIntegration } from 'astro';

/** Says at the end of a build what a site lacks that was not told the host it is built for. */
export function siteAddressNotice(): AstroIntegration {
  return {
    name: 'site-address',
    hooks: {
      'astro:build:done': ({ logger }) => {
        if (process.env['SITE_URL']) return;
        logger.info(
          'SITE_URL is not set: the sitemap names this machine, and no page names its canonical ' +
            'address. Everything else holds on any host.',
        );
      },
    },
  };
}
