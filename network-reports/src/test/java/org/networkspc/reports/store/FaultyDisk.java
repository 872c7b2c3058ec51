package org.networkspc.reports.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A disk with a fault at a chosen step. It also knows what a real disk would still have after a power cut: what was forced,
 * and by chance some of what was not.
 */
public final class FaultyDisk implements Disk {
    /** What happens at the chosen step. */
    public enum Fault {
        /** The step is not done, and later ones are. */
        ERROR,
        /** A write stops half way, and later steps are done. */
        HALF_WRITTEN,
        /** Nothing can be written from this step on, until there is room again. */
        FULL,
        /** Nothing happens any more. */
        POWER_CUT
    }

    /** The machine is off. */
    public static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** What is in a file, and what of it would survive. */
    private static final class Inode {
        private byte[] forced = new byte[0];
    }

    private final Disk disk = new LocalDisk();
    private final Map<Path, Inode> names = new TreeMap<>();
    private final Map<Path, Inode> forcedNames = new HashMap<>();
    private Fault fault = Fault.ERROR;
    private int left = Integer.MAX_VALUE;
    private int steps;
    private boolean off;

    /** Opens a store on this disk. */
    public Store open(Path folder) {
        return Store.open(folder, this);
    }

    /** Makes this fault happen at the step after this many others. */
    public void failAfter(int more, Fault what) {
        left = more;
        fault = what;
    }

    public void makeRoom() {
        left = Integer.MAX_VALUE;
    }

    /** How many steps were asked for until now. */
    public int steps() {
        return steps;
    }

    /** The machine is on again: files have what was forced, and what was not is there, there in part, or gone. */
    public void restart(Random chance) throws IOException {
        Map<Path, byte[]> survived = new TreeMap<>();
        for (Map.Entry<Path, Inode> name : names.entrySet()) {
            boolean kept = forcedNames.get(name.getKey()) == name.getValue() || chance.nextBoolean();
            if (kept) {
                survived.put(name.getKey(), afterwards(name.getKey(), name.getValue(), chance));
            }
        }
        for (Path file : names.keySet()) {
            Files.deleteIfExists(file);
        }
        for (Map.Entry<Path, byte[]> file : survived.entrySet()) {
            Files.write(file.getKey(), file.getValue());
        }
    }

    private static byte[] afterwards(Path file, Inode inode, Random chance) throws IOException {
        byte[] now = Files.readAllBytes(file);
        if (now.length < inode.forced.length) {
            return chance.nextBoolean() ? now : inode.forced;
        }
        int more = now.length - inode.forced.length;
        return Arrays.copyOf(now, inode.forced.length + (more == 0 ? 0 : chance.nextInt(more + 1)));
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        byte[] part = step(bytes);
        names.computeIfAbsent(file, f -> new Inode());
        disk.write(file, part);
        checkWhole(part, bytes);
    }

    @Override
    public void append(Path file, byte[] bytes) throws IOException {
        byte[] part = step(bytes);
        names.computeIfAbsent(file, f -> new Inode());
        disk.append(file, part);
        checkWhole(part, bytes);
    }

    @Override
    public void cut(Path file, long length) throws IOException {
        step(new byte[0]);
        disk.cut(file, length);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        step(new byte[0]);
        disk.rename(from, to);
        Inode inode = names.remove(from);
        if (inode != null) {
            names.put(to, inode);
        }
    }

    @Override
    public void force(Path file) throws IOException {
        step(new byte[0]);
        Inode inode = names.get(file);
        if (inode != null) {
            inode.forced = Files.readAllBytes(file);
        }
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        step(new byte[0]);
        names.forEach((file, inode) -> {
            if (folder.equals(file.getParent())) {
                forcedNames.put(file, inode);
            }
        });
    }

    /** How much of this is written before the fault, if it comes now. */
    private byte[] step(byte[] bytes) throws IOException {
        if (off) {
            throw new PowerCut();
        }
        steps++;
        left--;
        if (left >= 0) {
            return bytes;
        }
        switch (fault) {
            case POWER_CUT -> {
                off = true;
                throw new PowerCut();
            }
            case FULL -> throw new IOException("No space left on device");
            case HALF_WRITTEN -> {
                left = Integer.MAX_VALUE;
                if (bytes.length > 0) {
                    return Arrays.copyOf(bytes, bytes.length / 2);
                }
            }
            case ERROR -> left = Integer.MAX_VALUE;
        }
        throw new IOException("Input/output error");
    }

    private static void checkWhole(byte[] part, byte[] bytes) throws IOException {
        if (part.length < bytes.length) {
            throw new IOException("Input/output error");
        }
    }
}
