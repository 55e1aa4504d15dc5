namespace Tracking;
