/** Draws the map as a picture for print and slides, including title, legend, attribution and date. */
import { breakLines } from '../../core/i18n/break-lines';

export interface PictureLegendEntry {
  readonly label: string;
  readonly colour: string;
  readonly cap: 'round' | 'butt';
  /** The lengths of dashes and gaps in CSS pixels; empty for a solid line. */
  readonly dashes: readonly number[];
}

export interface PictureContent {
  readonly title: string;
  /** The filters and their result, in words. */
  readonly subtitle: string;
  readonly legend: readonly PictureLegendEntry[];
  /** Author, source and date. */
  readonly credit: string;
  readonly colours: { readonly panel: string; readonly text: string; readonly muted: string };
  /** CSS font families. */
  readonly fonts: string;
}

/** A part of the map's canvas in CSS pixels. */
export interface PictureFrame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const margin = 20;
const sampleWidth = 28;
const sizes = { title: 22, text: 13 };
const lineHeight = 20;

/** Wraps legend entries into rows of a maximum width; each entry has a sample before it and a gap after it. */
export function legendRows<Entry extends { readonly label: string }>(
  entries: readonly Entry[],
  width: number,
  widthOf: (text: string) => number,
): { readonly entry: Entry; readonly x: number; readonly row: number }[] {
  let x = 0;
  let row = 0;
  return entries.map((entry) => {
    const entryWidth = sampleWidth + 8 + widthOf(entry.label);
    if (x > 0 && x + entryWidth > width) {
      x = 0;
      row += 1;
    }
    const placed = { entry, x, row };
    x += entryWidth + margin;
    return placed;
  });
}

/**
 * The picture: a band with title and subtitle, the map, a band with legend and credit. `scale` is in pixels per
 * CSS pixel, of the map's canvas and of the picture.
 */
export function drawPicture(
  map: HTMLCanvasElement,
  frame: PictureFrame,
  scale: number,
  content: PictureContent,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The browser gives no canvas to draw the picture on.');
  const { colours, fonts } = content;
  const titleFont = `650 ${sizes.title}px ${fonts}`;
  const textFont = `400 ${sizes.text}px ${fonts}`;
  const room = frame.width - 2 * margin;
  const widthOf = (text: string) => context.measureText(text).width;

  context.font = titleFont;
  const title = breakLines(content.title, room, widthOf);
  context.font = textFont;
  const subtitle = breakLines(content.subtitle, room, widthOf);
  const legend = legendRows(content.legend, room, widthOf);
  const credit = breakLines(content.credit, room, widthOf);
  const legendHeight = ((legend.at(-1)?.row ?? -1) + 1) * lineHeight;
  const titleLine = sizes.title + 6;
  const head = margin + title.length * titleLine + subtitle.length * lineHeight + margin / 2;
  const foot = margin + legendHeight + 8 + credit.length * lineHeight + margin / 2;

  // Resizing a canvas resets its font, so the size is set first.
  canvas.width = Math.round(frame.width * scale);
  canvas.height = Math.round((head + frame.height + foot) * scale);
  context.scale(scale, scale);
  context.fillStyle = colours.panel;
  context.fillRect(0, 0, frame.width, head + frame.height + foot);
  context.drawImage(
    map,
    ...[frame.left * scale, frame.top * scale, frame.width * scale, frame.height * scale],
    ...[0, head, frame.width, frame.height],
  );

  context.textBaseline = 'top';
  const write = (lines: readonly string[], y: number, height: number) => {
    for (const [index, line] of lines.entries()) context.fillText(line, margin, y + index * height);
  };
  context.fillStyle = colours.text;
  context.font = titleFont;
  write(title, margin, titleLine);
  context.font = textFont;
  context.fillStyle = colours.muted;
  write(subtitle, margin + title.length * titleLine, lineHeight);

  const footTop = head + frame.height + margin;
  write(credit, footTop + legendHeight + 8, lineHeight);
  context.fillStyle = colours.text;
  context.lineWidth = 3;
  for (const { entry, x, row } of legend) {
    const y = footTop + row * lineHeight;
    context.strokeStyle = entry.colour;
    context.lineCap = entry.cap;
    context.setLineDash([...entry.dashes]);
    context.beginPath();
    context.moveTo(margin + x, y + sizes.text / 2);
    context.lineTo(margin + x + sampleWidth, y + sizes.text / 2);
    context.stroke();
    context.fillText(entry.label, margin + x + sampleWidth + 8, y);
  }
  return canvas;
}

/** The picture as a PNG file. */
export function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('The browser could not write the picture.'));
      else resolve(blob);
    }, 'image/png');
  });
}
