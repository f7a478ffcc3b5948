/** The look of charts where no stylesheet reaches: src/styles/components/drawing.css in the colours of the light theme. */
import { COLOURS } from '../share/look.ts';

const { paper, ink, ink2, ink3, rubric } = COLOURS;
const tones = [0.62, 0.42, 0.28, 0.2, 0.14, 0.09, 0.09].map((opacity, i) => `.bar.tone-${i + 2} { fill-opacity: ${opacity} }`).join('\n');

export const CHART_STYLE = `
text { font-family: Vazirmatn; font-weight: 500; font-size: 14px; fill: ${ink3} }
.label, .entry { fill: ${ink2} }
.value { font-family: "Scheherazade New"; font-weight: 700; font-size: 21px; fill: ${ink} }
.several .value { font-size: 16px }
.entry-value { font-family: "Scheherazade New"; font-weight: 700; font-size: 18px; fill: ${ink} }
.value, .name { paint-order: stroke; stroke: ${paper}; stroke-width: 4px; stroke-linejoin: round }
.name { font-weight: 700; fill: ${ink} }
text.mark { font-weight: 700; fill: ${rubric} }
.zero, .rung, .limit { stroke: #d6d2c8; stroke-width: 1px; shape-rendering: crispEdges }
.zero { stroke: ${ink} }
.limit { stroke: ${ink2}; stroke-dasharray: 2 4 }
.slit { stroke: ${paper}; stroke-width: 2px; stroke-dasharray: 3 3 }
.bar { fill: ${ink} }
${tones}
.bar.mark { fill: ${rubric} }
.bar.negative { fill-opacity: 0; stroke: ${ink}; stroke-width: 1.5px }
.bar.negative.mark { stroke: ${rubric} }
.part { stroke: ${paper}; stroke-width: 2px }
.course { fill: none; stroke: ${ink}; stroke-width: 2.4px; stroke-linejoin: round; stroke-linecap: round }
.course.tone-2 { stroke: ${ink3}; stroke-width: 1.8px }
.course.tone-3 { stroke-dasharray: 7 5; stroke-width: 1.8px }
.course.tone-4 { stroke: ${ink3}; stroke-dasharray: 1 5 }
.course.mark { stroke: ${rubric}; stroke-width: 3px }
.dot { fill: ${ink}; stroke: ${paper}; stroke-width: 1.5px }
.dot.tone-2, .dot.tone-4 { fill: ${ink3} }
.dot.mark { fill: ${rubric} }
`;
