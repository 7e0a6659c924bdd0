import { describe, expect, it } from 'vitest';
import { newerInScript, newerInStyle } from './newer-features';

describe('newer than the oldest browsers', () => {
  it.each([
    ['Promise.try(() => 1);', ['Promise.try']],
    ['const text = RegExp.escape(a);', ['RegExp.escape']],
    ['new Float16Array(2);', ['Float16Array']],
    ['navigation.navigate(a); new CloseWatcher();', ['CloseWatcher']],
    ['using file = open();', [expect.stringContaining('syntax: ')]],
    ["import data from './a.json' with { type: 'json' };", [expect.stringContaining('syntax: ')]],
  ])('is, in a script: %s', (code, features) => {
    expect(newerInScript(code)).toEqual(features);
  });

  it.each([
    ['Object.groupBy(a, b); Promise.withResolvers(); new Intl.Segmenter("und");'],
    ['export class A { static { new Set([1]); } #a = this?.b ?? 1; }'],
    ["const pattern = /[a--b]/v; const text = 'Promise.try(a)';"],
  ])('is nothing in %s', (code) => {
    expect(newerInScript(code)).toEqual([]);
  });

  it.each([
    ['a { field-sizing: content }', ['field-sizing', 'field-sizing: content']],
    ['a { width: stretch }', ['width: stretch']],
    ['a { b & { height: calc-size(auto, size) } }', ['calc-size()']],
    ['@position-try --a { inset: 0 }', ['@position-try']],
    ['details { a::details-content { color: red } }', [':details-content']],
  ])('is, in a style: %s', (style, features) => {
    expect(newerInStyle(style)).toEqual(features);
  });

  it.each([
    ['a { b:has(c) & { color: light-dark(red, color-mix(in oklab, red, blue)) } }'],
    ['@supports (field-sizing: content) { a { field-sizing: content } }'],
    ['@layer a { a { inset: 0; width: 10cqw; height: 10dvh } }'],
  ])('is nothing in %s', (style) => {
    expect(newerInStyle(style)).toEqual([]);
  });
});
