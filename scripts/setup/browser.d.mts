/** Path of the browser to use, or undefined. `PW_BROWSER` names one that is elsewhere. */
export function findBrowser(): string | undefined;
/** Finds or installs a browser and says which; throws with what to install. */
export function browser(): Promise<string>;
