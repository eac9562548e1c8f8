"Mixed models voxel by voxel: from the files of images to maps."
