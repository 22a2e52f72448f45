/** The folder of the host that the site lives in, without the slash at its end. */
export const base = import.meta.env.BASE_URL.replace(/\/$/, '');
