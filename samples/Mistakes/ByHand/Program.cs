Console.WriteLine("Build this program, and read what the compiler says.");
