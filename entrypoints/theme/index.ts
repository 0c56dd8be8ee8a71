/** In the pages' heads, before anything is painted. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { firstLook } from '../pages/firstLook.ts';

export default defineUnlistedScript(firstLook);
