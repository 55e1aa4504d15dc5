namespace Tracking.Generator;
