// What our host takes WPS's object model for, held against the maker's own types: every member exists, and every
// method takes what we hand it. A project of its own, since those types declare globals that others declare too.
// What properties hold is not compared: the maker says text where numbers and lines are handed over as well.
import type {
  WpsBorders,
  WpsEvents,
  WpsFont,
  WpsFormatCondition,
  WpsFormatConditions,
  WpsName,
  WpsNames,
  WpsPageSetup,
  WpsRange,
  WpsSheet,
  WpsSheets,
  WpsValidation,
  WpsWindow,
  WpsWorkbook,
} from '../../../src/hosts/wps/jsapi';
import type { WpsPaneApplication, WpsStorage } from '../../../src/taskpane/wps-application';

/** Members of ours that the maker's type does not have. */
type Missing<Ours, Theirs> = Exclude<keyof Ours, keyof Theirs>;

/** Methods of ours that the maker's type has with other parameters, or as properties. */
type Refused<Ours, Theirs> = {
  [Name in keyof Ours & keyof Theirs]: Ours[Name] extends (...args: infer Given) => unknown
    ? Theirs[Name] extends (...args: infer Taken) => unknown
      ? Given extends Taken
        ? never
        : Name
      : Name
    : never;
}[keyof Ours & keyof Theirs];

/** Does not compile where something is left: its name then stands in the message. */
type Nothing<Left extends never> = Left;

/** What of ours does not fit the maker's type. */
type Left<Ours, Theirs> = Missing<Ours, Theirs> | Refused<Ours, Theirs>;

export type ObjectModel = [
  Nothing<Left<WpsSheet, Et.Worksheet>>,
  Nothing<Left<WpsSheets, Et.Sheets>>,
  Nothing<Left<WpsRange, Et.Range>>,
  Nothing<Left<WpsFormatConditions, Et.FormatConditions>>,
  Nothing<Left<WpsFormatCondition, Et.FormatCondition>>,
  Nothing<Left<WpsPageSetup, Et.PageSetup>>,
  Nothing<Left<WpsValidation, Et.Validation>>,
  Nothing<Left<WpsWindow, Et.Window>>,
  Nothing<Left<WpsWorkbook, Et.Workbook>>,
  Nothing<Left<WpsNames, Et.Names>>,
  Nothing<Left<WpsName, Et.Name>>,
  Nothing<Left<WpsFont, Et.Font>>,
  Nothing<Left<WpsBorders, Et.Borders>>,
  Nothing<Left<WpsPaneApplication, WPSMergedRoot>>,
  Nothing<Left<WpsStorage, WPS.PluginStorage>>,
];

type Misspelt = Left<{ readonly UsedRnage: unknown }, Et.Worksheet>;
type Mistaken = Left<{ readonly Activate: (now: boolean) => unknown }, Et.Worksheet>;

// @ts-expect-error -- a member that WPS does not have is found
export type NoMisspelling = Nothing<Misspelt>;

// @ts-expect-error -- a method that takes something else is found
export type NoMistake = Nothing<Mistaken>;

export type Events = Nothing<Missing<WpsEvents, WPS.EtApiEvent>>;
