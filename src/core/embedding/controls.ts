/** How much of its own an embed puts around the map: `controls` in its address. */
import { parameterDefaults, parameterValues } from '../view/parameters/parameter-table';

/**
 * `full`: legend, filters by year and topic, zoom; `compact`: legend and zoom; `none`: the map with
 * its credits and the link to the full map.
 */
export const controlChoices = parameterValues.controls;
export type Controls = (typeof controlChoices)[number];

export const defaultControls: Controls = parameterDefaults.controls;
