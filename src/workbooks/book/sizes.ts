import type { Letters } from './book';

const DOTS_PER_POINT = 96 / 72;

/** Height in pixels of one in points. */
export function pixelsOfPoints(points: number): number {
  return points * DOTS_PER_POINT;
}

/** Height in points, as files keep it, of one in pixels. */
export function pointsOfPixels(pixels: number): number {
  return Math.round((pixels / DOTS_PER_POINT) * 100) / 100;
}

/** Typefaces whose digits are half as wide as a Chinese character. */
const HALF_WIDE = /宋|黑体|楷|仿|SimSun|SimHei|KaiTi|FangSong|Song|Hei/iu;
/** Widest digit of Calibri, Arial and their like, as a share of the size of the letters. */
const LATIN_DIGIT = 0.507;

/** Pixels that the widest digit takes in the letters of a book's plain cells: the measure of all widths in its file. */
export function digitWidth({ font, size }: Letters): number {
  const height = size * DOTS_PER_POINT;
  return HALF_WIDE.test(font) ? Math.ceil(height / 2) : Math.round(height * LATIN_DIGIT);
}

/** Pixels of a width as files keep it, in digits (ECMA-376 part 1 §18.3.1.13). */
export function pixelsOfWidth(width: number, digit: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit);
}

/** A width as files keep it that shows as so many pixels. */
export function widthOfPixels(pixels: number, digit: number): number {
  return Math.round((pixels / digit) * 256) / 256;
}

/** Margins and lines beside the digits of a column, in pixels. */
const MARGIN = 5;
/** Characters of a column about which nothing is said. */
const USUAL_CHARACTERS = 8;

/** Pixels of a column about which a file says nothing: a multiple of eight. */
export function usualWidth(digit: number, characters = USUAL_CHARACTERS): number {
  return Math.ceil((characters * digit + MARGIN) / 8) * 8;
}

/** Height in points of a row about which a file says nothing. */
export const USUAL_HEIGHT = 13.5;
