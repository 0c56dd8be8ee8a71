import { mount } from '../pages/mount.tsx';
import { App } from './App.tsx';

mount(<App />);
