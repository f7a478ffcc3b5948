/** The browser's Arabic voices. */

/** Some browsers name their voices only after they were asked for them. */
const PATIENCE_MS = 1500;

/** One of this device before one that sends the text to be spoken elsewhere. */
const arabic = (): SpeechSynthesisVoice | undefined =>
  speechSynthesis
    .getVoices()
    .filter(({ lang }) => /^ara?\b/i.test(lang))
    .toSorted((a, b) => Number(b.localService) - Number(a.localService))[0];

/** @returns undefined where there is none */
export const arabicVoice = (): Promise<SpeechSynthesisVoice | undefined> =>
  new Promise((found) => {
    const look = (): void => {
      const voice = arabic();
      if (voice) found(voice);
    };
    look();
    speechSynthesis.addEventListener('voiceschanged', look);
    setTimeout(() => found(arabic()), PATIENCE_MS);
  });
