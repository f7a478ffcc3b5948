/** The look of the page, where no stylesheet reaches: the colours of the light theme (src/styles/tokens.css) and the map's (map.css). */

export const COLOURS = { paper: '#fdfdfb', ink: '#17150f', ink2: '#48443b', ink3: '#635e53', rubric: '#9a1a1c' } as const;

const NASKH = 'font-family: "Scheherazade New"; font-weight: 700';

export const MAP_STYLE = `
.water, .coast, .borders, .net { fill: none; stroke-linejoin: round }
.water use { stroke: #a59f8f }
.water .line-5 { stroke-opacity: 0.3 }
.water .line-4 { stroke-opacity: 0.42 }
.water .line-3 { stroke-opacity: 0.56 }
.water .line-2 { stroke-opacity: 0.72 }
.water .sea { stroke: #fdfdfb }
.net { stroke: #a59f8f; stroke-width: 1; stroke-opacity: 0.5 }
.land { fill: #f1eee6 }
.home { fill: #dfd8c6 }
.borders { stroke: #a8a294; stroke-width: 1.6; stroke-dasharray: 3 5 }
.coast { stroke: #3a372f; stroke-width: 2 }
.dot { fill: #17150f }
.dot.main { fill: #9a1a1c }
.ring { fill: none; stroke: #9a1a1c; stroke-width: 1.2 }
.map text { ${NASKH}; font-size: 22px; fill: #17150f; paint-order: stroke; stroke: #fdfdfb; stroke-width: 4; stroke-linejoin: round }
.map text.main { font-size: 28px }
.map text.country { font-weight: 400; font-size: 19px; fill: #635e53; stroke: #f1eee6; stroke-width: 2 }
.map text.sea { font-weight: 400; font-size: 17px; fill: #635e53; stroke: #fdfdfb; stroke-width: 5 }
.distance line, .leader { stroke: #48443b }
.distance text { font-family: Vazirmatn; font-weight: 500; font-size: 13px; fill: #48443b }
`;
