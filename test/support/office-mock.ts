import { OfficeMockObject } from 'office-addin-mock';
import type { ObjectData } from 'office-addin-mock/lib/objectData';

/** A mocked object of Office.js: what was not loaded, or not yet answered, reads as a sentence that says so. */
export function officeMock(seed: object): OfficeMockObject {
  return new OfficeMockObject(toObjectData(seed));
}

/** The mock types its seed as a class that it never checks. */
function toObjectData(seed: unknown): ObjectData {
  return seed as ObjectData;
}
