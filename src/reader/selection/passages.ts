/** All that can be done with a passage, in the order of the buttons. */
import '../marks/index.ts';
import { sharePassages } from '../share/passage.ts';

sharePassages();
