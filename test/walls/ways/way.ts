/** Tries to reach an address. */
export type Act = () => unknown

/**
 * A way out of a page. Called while the vendor may run, to prepare what it likes; returns what it does
 * after the kill. Only a request that is seen at `url` counts.
 */
export type Way = (url: string) => Act | Promise<Act>

export type Ways = Readonly<Record<string, Way>>
