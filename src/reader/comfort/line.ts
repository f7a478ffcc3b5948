/**
 * The one inline script: before the first paint it puts what the reader chose on `<html>`, where the styles look for it. Kept as
 * short as it can be.
 */
import { KEY, PAPERS } from './choices.ts';

export const line =
  `try{let r=document.documentElement.dataset,c=(${JSON.stringify(PAPERS)})[Object.assign(r,JSON.parse(localStorage.${KEY})).theme];` +
  `c&&document.querySelectorAll("[name=theme-color]").forEach(m=>m.content=c)}catch{}`;
