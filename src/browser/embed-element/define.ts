/** The script that host pages load as `embed.js`: it only defines the element. */
import { SisterCityMap } from './sister-city-map';

// A page may load the script twice, or from two atlases: the first definition wins.
if (!customElements.get('sister-city-map')) {
  customElements.define('sister-city-map', SisterCityMap);
}
